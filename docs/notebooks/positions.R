# Where the sides stood on two days, who moved, who agrees with whom, and in which words it is written.
#
# Needs jsonlite and curl. Takes the address of a Demarche server, with its path if it has one, and a folder for the tables:
#
#     Rscript positions.R http://localhost:3000 tables
#
# In RStudio set SERVER below and run the parts one by one (Ctrl+Enter).

library(jsonlite)
options(width = 120)

given <- if (interactive()) character() else commandArgs(trailingOnly = TRUE)
SERVER <- sub("/+$", "", if (length(given) >= 1) given[1] else "http://localhost:3000")
FOLDER <- if (length(given) >= 2) given[2] else "tables"
EARLIER <- "2022-03-11"
LATER <- "2022-03-29"
SIDE <- "ukraine"
DEMAND <- "neutrality"

# Asking the server -----------------------------------------------------------

# One answer, as a list. Stops with the server's own sentence where there is none.
ask <- function(question, ...) {
  params <- list(...)
  encoded <- vapply(params, function(it) curl::curl_escape(as.character(it)), "")
  query <- if (length(params)) paste0("?", paste0(names(params), "=", encoded, collapse = "&")) else ""
  address <- paste0(SERVER, "/api/v1/", question, query)
  for (attempt in 1:4) {
    reply <- tryCatch(curl::curl_fetch_memory(address), error = function(it)
      stop("Nothing answers at ", SERVER, ": ", conditionMessage(it), call. = FALSE))
    wait <- curl::parse_headers_list(reply$headers)[["retry-after"]]
    if (is.null(wait) || !grepl("^[0-9]+$", wait) || attempt == 4) break
    Sys.sleep(min(as.numeric(wait), 30))
  }
  text <- rawToChar(reply$content)
  Encoding(text) <- "UTF-8"
  # A proxy may answer in the server's place, with a page of its own.
  answer <- tryCatch(fromJSON(text, simplifyVector = FALSE), error = function(it) NULL)
  if (reply$status_code >= 400 && !is.null(answer$detail))
    stop(answer$status, " ", answer$title, ": ", answer$detail, call. = FALSE)
  if (is.null(answer) || reply$status_code >= 400)
    stop(reply$status_code, ": ", address, " does not answer as Demarche does. Is its path right?", call. = FALSE)
  answer
}

# The items of all pages of a list. `limit` is the size of a page, not of the answer.
read_all <- function(question, ...) {
  items <- list()
  data <- NULL
  cursor <- list()
  repeat {
    page <- do.call(ask, c(list(question, ...), cursor))
    if (!is.null(data) && !identical(data, page$data))
      stop("New data were published between two pages. Run this again.", call. = FALSE)
    data <- page$data
    items <- c(items, page$items)
    if (is.null(page$`next`)) return(structure(items, data = data))
    cursor <- list(cursor = page$`next`)
  }
}

# These fields of the items as a data frame; a list in a field is joined by "; ".
as_table <- function(items, fields) {
  cell <- function(it) if (length(it) == 0) NA else if (is.list(it)) paste(unlist(it), collapse = "; ") else it
  columns <- lapply(fields, function(field) sapply(items, function(item) cell(item[[field]])))
  if (length(items) == 0) columns <- lapply(fields, function(field) character())
  data.frame(setNames(columns, fields), check.names = FALSE)
}

show_table <- function(title, table) {
  cat("\n##", title, "\n\n")
  if (nrow(table)) print(table, row.names = FALSE, right = FALSE) else cat("Nothing.\n")
}

# A CSV that Excel, pandas and R read alike: UTF-8, with the mark that Excel knows it by.
keep <- function(name, table) {
  dir.create(FOLDER, showWarnings = FALSE, recursive = TRUE)
  file <- file(file.path(FOLDER, name), "wb")
  on.exit(close(file))
  writeBin(as.raw(c(0xef, 0xbb, 0xbf)), file)
  # Not write.csv: where the locale is not UTF-8, it spells letters that the locale lacks as <U+0454>.
  quoted <- function(it) ifelse(is.na(it), "", paste0('"', gsub('"', '""', it, fixed = TRUE), '"'))
  lines <- c(paste(quoted(names(table)), collapse = ","), do.call(paste, c(lapply(unname(table), quoted), sep = ",")))
  writeLines(enc2utf8(lines), file, useBytes = TRUE)
}

# What is this? ----------------------------------------------------------------

dataset <- ask("dataset")
cat(dataset$title, " (", dataset$licence, "), data version ", dataset$data$version, ".\n", sep = "")
cat(dataset$counts$statements, " statements, ", dataset$firstDay, " to ", dataset$lastDay, ". ", dataset$coded, "\n", sep = "")

# Positions as of two days, and what changed ------------------------------------

key <- c("side", "demand")
said <- c("reading", "word", "robust", "since")
before <- read_all("ledger", asOf = EARLIER, limit = 50)
after <- read_all("ledger", asOf = LATER, limit = 50)
both <- merge(as_table(before, c(key, said)), as_table(after, c(key, said)),
              by = key, all = TRUE, suffixes = c("Before", "After"))
# No row on a day means that nothing had been said by then.
both$readingBefore[is.na(both$readingBefore)] <- "silent"
both$readingAfter[is.na(both$readingAfter)] <- "silent"
moved <- both[both$readingBefore != both$readingAfter, ]
# A reading on another's word is not what the side itself said, so no table leaves the column out.
moved <- moved[order(moved$sinceAfter, moved$side, moved$demand),
               c(key, "readingBefore", "readingAfter", "wordAfter", "robustAfter", "sinceAfter")]
show_table(paste("What changed between", EARLIER, "and", LATER), moved)
keep("moved.csv", moved)

# How one side came there, day by day --------------------------------------------

trajectory <- read_all("trajectory", side = SIDE, demand = DEMAND)
steps <- as_table(trajectory, c("day", "reading", "word", "robust"))
steps$rests_on <- sapply(trajectory, function(day) paste(sapply(day$statements, `[[`, "id"), collapse = ", "))
show_table(paste(SIDE, "on", DEMAND), steps)

# What the two main sides had agreed by then, and how far apart they were ----------

sides <- paste(unlist(dataset$between), collapse = ",")
board <- as_table(read_all("board", asOf = LATER, sides = sides), c("demand", "state"))
states <- as.data.frame(sort(table(state = board$state), decreasing = TRUE), responseName = "demands")
show_table(paste("The board of", sides, "on", LATER), states)
# The mean over few demands says little: its number and what is unanswered belong to it.
gap <- as_table(read_all("gap", between = sides, from = EARLIER, to = LATER),
                c("day", "gap", "robustGap", "demands", "unanswered"))
show_table("The gap", gap)

# Who agrees with whom: of the demands on which both spoke, alike less opposed ------

network <- ask("network", networkType = "onemode", qualifierAggregation = "subtract",
               duplicates = "acrossrange", stances = "ASSERTS,REJECTS", asOf = LATER)
matrix_of <- network$matrices[[1]]
actors <- unlist(matrix_of$rows)
net <- matrix(0, length(actors), length(actors), dimnames = list(actors, actors))
for (cell in matrix_of$cells) net[cell$row, cell$column] <- net[cell$column, cell$row] <- cell$value
agreement <- pmax(net, 0)
# Of one who agrees with those who agree with many; 1 is the most.
central <- abs(eigen(agreement, symmetric = TRUE)$vectors[, 1])
centralities <- data.frame(side = actors, agrees_with = rowSums(agreement > 0), strength = rowSums(agreement),
                           eigenvector = round(central / max(central), 3))
centralities <- centralities[order(-centralities$strength, centralities$side), ]
show_table(paste("Who agrees with whom by", LATER), centralities)
keep("alike-less-opposed.csv", data.frame(side = actors, net, check.names = FALSE))

# The very words, each with where it stands: what a paper cites ----------------------

# One row a place, with its position beside it.
place_rows <- do.call(c, lapply(after, function(item) lapply(item$places, function(place)
  c(item[key], item[c("reading", "word")], place))))
places <- as_table(place_rows, c(key, "reading", "word", "source", "statement", "mode", "paragraph", "start", "end",
                                 "phrase", "relays"))
sources <- as_table(read_all("sources"), c("id", "title", "author", "publisher", "publishedLatest", "url"))
places <- cbind(places, sources[match(places$source, sources$id), -1], dataVersion = attr(after, "data")$version)
show_table(paste0("Where it stands written (of ", nrow(places), " places)"),
           head(places[c(key, "phrase", "source", "paragraph")], 5))
keep("places.csv", places)
cat("\nThe tables are in ", FOLDER, ".\n", sep = "")
