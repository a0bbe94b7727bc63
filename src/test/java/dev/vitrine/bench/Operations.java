package dev.vitrine.bench;

/** The operations that are measured, as a storefront writes them. */
final class Operations {

  private Operations() {}

  private static final String CARD =
      """
      fragment Card on Product {
        id slug path title
        brand { id name path }
        featuredImage { id url(width: 480) altText width height }
        priceRange { min { ...Price } max { ...Price } }
        availability { status quantity }
        rating { average count }
        badges { code label }
        defaultVariant { id sku }
      }
      fragment Price on Price {
        display { amount minorUnits currencyCode formatted }
        gross { amount } net { amount }
        compareAt { amount formatted }
        lowestLast30Days { amount formatted }
        unitPrice { amount formatted per { value unit } }
      }
      """;

  /** A page of a category with its facets; $path, $filters. */
  static final String LISTING =
      """
      query Listing($path: String!, $filters: [ProductFilterInput!]) {
        category(path: $path) {
          id title
          products(first: 24, filters: $filters) {
            requestId totalCount
            edges { cursor node { ...Card } }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            facets {
              __typename key label
              ... on TermsFacet { values { value label count selected input swatch { color } parent } hasMore }
              ... on RangeFacet { unit currencyCode min max ranges { label min max count selected input } }
            }
          }
        }
      }
      """
          + CARD;

  /** Three shelves of a home page. */
  static final String HOME_PAGE =
      """
      query Home {
        a: collection(handle: "bench-new") { id title products(first: 12) { edges { node { ...Card } } } }
        b: collection(handle: "bench-best") { id title products(first: 12) { edges { node { ...Card } } } }
        c: collection(handle: "bench-cheap") { id title products(first: 12) { edges { node { ...Card } } } }
      }
      """
          + CARD;

  /** A product page; $slug. */
  static final String PRODUCT_PAGE =
      """
      query ProductPage($slug: String!) {
        product(slug: $slug) {
          ...Card
          externalId
          description { html text }
          seo { title description }
          alternates { locale { tag } market { handle } path isCanonical }
          breadcrumbs { title path }
          categories { id title path }
          media(first: 20) {
            nodes { __typename id altText ... on Image { url(width: 1200) width height } ... on Video { url } }
            pageInfo { hasNextPage endCursor }
          }
          attributes { key label value valueLabel unit }
          options { key label values { value label swatch { color } availability { status } } }
          variants(first: 50) {
            totalCount
            pageInfo { hasNextPage endCursor }
            nodes {
              id sku title
              selectedOptions { key label value valueLabel }
              price { ...Price }
              availability { status quantity deliveryEstimate { earliest latest } }
            }
          }
        }
      }
      """
          + CARD;
}
