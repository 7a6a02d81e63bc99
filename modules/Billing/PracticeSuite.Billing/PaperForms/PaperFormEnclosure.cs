using PracticeSuite.Documents;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.PaperForms;

/// <summary>
/// What goes into the envelope with a form that tells of a Part 2 program: the notice, and what the patient's consent covers (P-076). Box 19 has room for 48 letters,
/// and a notice that is cut is none, so it is a page of its own, and each claim has its own.
/// </summary>
internal static class PaperFormEnclosure
{
    /// <returns>A page for each form that tells of a program, so that no payer reads of another's patient; null where none does.</returns>
    public static Document? Of(IReadOnlyList<PaperClaim> printed)
    {
        var told = printed.Where(one => one.Claim.IsPart2).ToList();
        return told.Count == 0 ? null : Document.Create(document => told.ForEach(one => document.Page(page =>
        {
            page.Size(PageSizes.Letter);
            page.Margin(46);
            page.DefaultTextStyle(style => style.FontSize(10));
            page.Content().Column(column =>
            {
                column.Spacing(8);
                column.Item().Text($"To be enclosed with the form of claim {one.Content.Id}; print it on plain paper").FontSize(8);
                column.Item().Text(Part2Notice.Text).FontSize(12).Bold();
                column.Item().Text($"Claim {one.Content.Id}: {one.Part2Scope ?? "disclosed with the patient's written consent."}");
            });
        })));
    }
}
