namespace PracticeSuite.Billing.PaperForms;

/// <summary>Where the letters of a box stand on the CMS-1500 (02/12): ten to an inch across, six lines to an inch down (C-330).</summary>
/// <param name="X">Hundredths of an inch from the left edge of the paper to the first letter.</param>
/// <param name="Line">From the top edge, 1 = the first sixth of an inch; a letter stands on its foot.</param>
/// <param name="Length">Letters that fit.</param>
internal sealed record FormPlace(int X, int Line, int Length = 1);

/// <summary>A box that has something in it.</summary>
/// <param name="Box">As the form numbers it: "1a", "24J".</param>
internal sealed record FormText(string Box, FormPlace Place, string Text);
