/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) as a JSON schema, as far as its specification says must. */
export const jsonFeedSchema = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string' },
    home_page_url: { type: 'string', format: 'uri' },
    feed_url: { type: 'string', format: 'uri' },
    description: { type: 'string' },
    next_url: { type: 'string', format: 'uri' },
    language: { type: 'string' },
    authors: { type: 'array', items: { type: 'object', anyOf: [{ required: ['name'] }, { required: ['url'] }] } },
    items: {
      type: 'array',
      minItems: 2,
      items: {
        type: 'object',
        required: ['id', 'content_html'],
        properties: {
          id: { type: 'string', minLength: 1, format: 'uri' },
          url: { type: 'string', format: 'uri' },
          title: { type: 'string' },
          content_html: { type: 'string', minLength: 1 },
          summary: { type: 'string' },
          date_published: { type: 'string', format: 'date-time' },
          date_modified: { type: 'string', format: 'date-time' },
          tags: { type: 'array', items: { type: 'string' } },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
}
