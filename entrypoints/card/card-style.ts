// The card's look, in its own shadow: the page's styles stop at :host, where `!important` inside a shadow wins over theirs.

/** Style sheet of the card. Colours as in lib/ui/theme.css, which a page's shadow root cannot import. */
export const CARD_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  width: 0 !important;
  height: 0 !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  overflow: visible !important;
  background: none !important;
  color-scheme: light dark !important;
}
.card {
  box-sizing: border-box;
  position: fixed;
  width: 340px;
  max-width: calc(100vw - 16px);
  max-height: min(440px, calc(100vh - 16px));
  overflow: auto;
  padding: 14px 16px 12px;
  border: 1px solid light-dark(#d8d3ca, #3a3e45);
  border-radius: 8px;
  background: light-dark(#ffffff, #1c1e23);
  color: light-dark(#1c1b19, #e8e6e1);
  box-shadow: 0 6px 24px rgb(0 0 0 / 0.18);
  font: 14px/1.45 system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
  text-align: left;
  outline: none;
}
h1, p, ul, blockquote { margin: 0; padding: 0; }
h1 { font-size: 15px; font-weight: 620; margin-bottom: 6px; }
.developer { margin-left: 8px; color: light-dark(#66625b, #a09c94); font-size: 12.5px; font-weight: 400; }
.standing { display: flex; gap: 8px; align-items: baseline; }
.standing + .soft { padding-left: 21px; }
.standing b { font-weight: 620; }
.glyph { flex: none; width: 10px; height: 10px; border: 1.5px solid currentcolor; border-radius: 2px; }
.suspended .glyph, .blocked .glyph { color: light-dark(#a2261e, #f18a82); background: currentcolor; }
.withheld .glyph { color: light-dark(#a2261e, #f18a82); }
.limited .glyph, .available-limited .glyph { color: light-dark(#855600, #e2b152); background: linear-gradient(90deg, currentcolor 50%, transparent 50%); }
.available .glyph { color: light-dark(#216636, #7ec891); border-radius: 50%; background: currentcolor; }
.retired .glyph, .unreleased .glyph, .unknown .glyph { color: light-dark(#6d6962, #97938b); border-radius: 50%; }
.soft { color: light-dark(#66625b, #a09c94); font-size: 12.5px; }
.then { margin-top: 6px; font-size: 12.5px; }
.change { margin-top: 10px; padding-top: 9px; border-top: 1px solid light-dark(#e3dfd8, #2d3036); }
blockquote { margin: 3px 0; font: 15px/1.45 ui-serif, Georgia, serif; overflow-wrap: anywhere; }
.label { margin-top: 10px; padding-top: 9px; border-top: 1px solid light-dark(#e3dfd8, #2d3036); color: light-dark(#66625b, #a09c94); font-size: 12.5px; }
ul { list-style: none; }
button { font: inherit; font-size: 12.5px; color: inherit; background: none; cursor: pointer; }
li button { display: block; width: 100%; padding: 2px 0; border: 0; text-align: left; text-decoration: underline; text-decoration-color: light-dark(#8f8a81, #6d7078); text-underline-offset: 2px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.acts { display: flex; gap: 8px; margin-top: 12px; }
.acts button { padding: 3px 10px; border: 1px solid light-dark(#8f8a81, #6d7078); border-radius: 5px; }
.acts button:last-child { margin-left: auto; margin-right: -10px; border-color: transparent; color: light-dark(#66625b, #a09c94); }
button:focus-visible { outline: 2px solid light-dark(#1b4e89, #8fb9ef); outline-offset: 1px; border-radius: 3px; }
`;
