using System.Globalization;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Documents;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Briefs;

/// <summary>A brief on one sheet of paper (K-109).</summary>
internal sealed class BriefPapers(ChartingDbContext db, IPracticeDirectory practices)
{
    public async Task<BriefPaper> MakeAsync(BriefDto brief, CancellationToken cancellationToken)
    {
        var patient = await db.PatientAsync(brief.PatientId, cancellationToken);
        var practice = await practices.GetAsync(cancellationToken);
        var at = TimeZoneInfo.ConvertTime(brief.At, practice.Locations.OrMain(patient.LocationId).Zone);
        var document = Of(brief, practice, at);
        try
        {
            return new BriefPaper(brief.PatientId, string.Create(CultureInfo.InvariantCulture, $"brief-{at:yyyy-MM-dd}.pdf"), document.GeneratePdf());
        }
        catch (MissingGlyphException missing)
        {
            throw MedicationErrors.Unprintable(missing);
        }
    }

    private static Document Of(BriefDto brief, PracticeProfile practice, DateTimeOffset at) => Document.Create(document => document.Page(page =>
    {
        page.Size(PageSizes.Letter);
        page.Margin(40, 34, 40, 30);
        page.DefaultTextStyle(style => style.FontSize(9.5f));
        page.Header().PaddingBottom(8).Text(string.Create(CultureInfo.InvariantCulture, $"{practice.Name} · {BriefText.TitleOf(brief.Kind)}, {at:MM/dd/yyyy HH:mm}")).Bold();
        if (brief.IsPart2)
            page.Footer().Text(Part2Notice.Text).FontSize(8).Bold();
        page.Content().Column(column =>
        {
            column.Spacing(6);
            foreach (var section in brief.Sections)
                Part(column, BriefText.CaptionOf(section.Part, brief.Kind), string.Join('\n', BriefText.LinesOf(section)));
        });
    })).WithMetadata(new DocumentMetadata("Brief", practice.Name, brief.At));

    private static void Part(ColumnComposer column, string caption, string text) => column.Item().KeepTogether().Column(part =>
    {
        part.Item().PaddingBottom(1).Text(caption).Bold();
        part.Item().Field(caption).Text(text);
    });
}
