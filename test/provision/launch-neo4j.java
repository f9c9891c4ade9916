// Starts Neo4j Community in the foreground for the tests, the same way for 5.26 and 2026: of the
// two, only 5.26 ships a main class of its own. Run as a single source file by the JDK.

import java.io.IOException;
import org.neo4j.server.BlockingBootstrapper;
import org.neo4j.server.CommunityBootstrapper;
import org.neo4j.server.NeoBootstrapper;

final class LaunchNeo4j {
  public static void main(String[] args) {
    Thread leash = new Thread(LaunchNeo4j::haltWithParent, "leash");
    leash.setDaemon(true);
    leash.start();
    System.exit(NeoBootstrapper.start(new BlockingBootstrapper(new CommunityBootstrapper()), args));
  }

  /** Standard input ends when the test run is gone, however it died: no server outlives it. */
  private static void haltWithParent() {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException gone) {
      // the same as its end
    }
    Runtime.getRuntime().halt(0);
  }
}
