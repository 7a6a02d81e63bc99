using System.Globalization;
using System.Text;
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
    /// <summary>In the place of a letter that no face has.</summary>
    private const string Gap = "[?]";

    private const string Unprintable = " ([?]: a letter that cannot be printed; read it on the screen.)";

    public async Task<BriefPaper> MakeAsync(BriefDto brief, CancellationToken cancellationToken)
    {
        var patient = await db.PatientAsync(brief.PatientId, cancellationToken);
        var practice = await practices.GetAsync(cancellationToken);
        var at = TimeZoneInfo.ConvertTime(brief.At, practice.Locations.OrMain(patient.LocationId).Zone);
        return new BriefPaper(brief.PatientId, string.Create(CultureInfo.InvariantCulture, $"brief-{at:yyyy-MM-dd}.pdf"), Print(brief, practice, at));
    }

    /// <summary>A letter that no face has keeps no word beside it from the reader: a drug and its dose stand, and the line says that it is not whole.</summary>
    private static byte[] Print(BriefDto brief, PracticeProfile practice, DateTimeOffset at)
    {
        for (var shown = brief; ;)
        {
            try
            {
                return Of(shown, practice, at).GeneratePdf();
            }
            catch (MissingGlyphException missing)
            {
                shown = Without(shown, missing.Character) ?? throw MedicationErrors.Unprintable(missing);
            }
        }
    }

    private static BriefDto? Without(BriefDto brief, Rune missing)
    {
        if (!brief.Sections.SelectMany(section => section.Lines).Any(line => Has(line, missing)))
            return null;
        return brief with { Sections = [.. brief.Sections.Select(section => section with { Lines = [.. section.Lines.Select(line => Has(line, missing) ? Gapped(line, missing) : line)] })] };
    }

    private static string Gapped(string line, Rune missing) =>
        $"{line.Normalize(NormalizationForm.FormC).Replace(missing.ToString(), Gap, StringComparison.Ordinal).Replace(Unprintable, "", StringComparison.Ordinal)}{Unprintable}";

    private static bool Has(string line, Rune missing) => line.Normalize(NormalizationForm.FormC).EnumerateRunes().Contains(missing);

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
