/** A page's text in parts: each figure by its name, and what is left without them. Cut before it is parsed, so that no part takes long. */
export function cutFigures(html: string): { readonly figures: ReadonlyMap<string, string>; readonly rest: string } {
  const figures = new Map<string, string>();
  const rest = html.replaceAll(/<figure\b[^>]*\bdata-figure="([^"]+)"[^>]*>[\s\S]*?<\/figure>/g, (figure, name: string) => {
    figures.set(name, figure);
    return '';
  });
  return { figures, rest };
}
