// The names that a site's author gave an element: class names and id in one spelling.

const LONGEST = 400;

/** Class names and id of an element, each in lower case with dashes (`authorBio`, `author_bio` → `author-bio`). */
export function namesOf(element: Element): string[] {
  const raw = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, LONGEST);
  return raw
    .split(/\s+/)
    .filter(Boolean)
    .map((name) =>
      name
        .replace(/([a-z\d])([A-Z])/g, '$1-$2')
        .replace(/_+/g, '-')
        .toLowerCase(),
    );
}
