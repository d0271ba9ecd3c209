// Covers the words and links of the problem page. That it is served, and goes away: dev/server.test.ts.
import { describe, expect, it } from 'vitest';
import { renderProblems } from '../../src/dev/problems.ts';

const problem = { file: 'content/claims.yaml', line: 7, column: 3, what: 'has an unknown field `<who>`', remedy: 'Did you mean "who"?' };

describe('renderProblems(problems, base, quote)', () => {
  const html = renderProblems([problem, { ...problem, file: 'content/actors.yaml' }], '/press/', () => '  <who>: A firm');
  it('says how many there are, by file', () => {
    expect(html).toContain('<h1>2 problems in content/</h1>');
    expect([...html.matchAll(/<h2>(.*)<\/h2>/g)].map((m) => m[1])).toEqual(['content/actors.yaml', 'content/claims.yaml']);
  });
  it('says where, what and what to do, with no tag of the editor’s own', () => {
    expect(html).toContain('line 7, column 3</a> has an unknown field `&lt;who&gt;`');
    expect(html).toContain('Did you mean &quot;who&quot;?');
  });
  it('marks the place in the line', () => expect(html).toContain('<pre>  <mark>&lt;</mark>who&gt;: A firm</pre>'));
  it('opens the place in an editor, below the base path', () => expect(html).toContain('href="/press/__open-in-editor?file=content%2Fclaims.yaml%3A7%3A3" data-open'));
  it('cuts a long line around the place', () => {
    const long = renderProblems([{ ...problem, column: 3000 }], '/', () => 'x'.repeat(5000));
    expect(/<pre>(.*)<\/pre>/.exec(long)![1]).toMatch(/^…x{90}<mark>x<\/mark>x{90}…$/);
  });
  it('goes without the line where there is none', () => expect(renderProblems([problem], '/', () => undefined)).not.toContain('<pre>'));
});
