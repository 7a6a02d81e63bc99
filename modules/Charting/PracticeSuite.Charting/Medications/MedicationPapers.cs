using System.Globalization;
using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Documents;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Medications;

/// <summary>The list of medication on paper: allergies on top, then what is taken.</summary>
internal sealed class MedicationPapers(ChartingDbContext db, IAllergyAppService allergies, IPracticeDirectory practices, TimeProvider clock)
{
    public async Task<MedicationPaper> MakeAsync(Guid patientId, IReadOnlyList<MedicationDto> medications, CancellationToken cancellationToken)
    {
        var patient = await db.PatientAsync(patientId, cancellationToken);
        var practice = await practices.GetAsync(cancellationToken);
        var known = await allergies.GetAsync(patientId, cancellationToken);
        var today = practice.Locations.OrMain(patient.LocationId).Zone.LocalDate(clock.GetUtcNow());
        var open = medications.Where(m => m.IsOpen).ToList();
        var isPart2 = open.Exists(m => m.TellsOfProgram) || known.Active.Any(a => a.IsPart2);
        var document = Of(patient, practice, known, open, today, isPart2);
        return new MedicationPaper(patientId, $"medications-{today:yyyy-MM-dd}.pdf", Print(document));
    }

    private static byte[] Print(Document document)
    {
        try
        {
            return document.GeneratePdf();
        }
        catch (MissingGlyphException missing)
        {
            throw MedicationErrors.Unprintable(missing);
        }
    }

    private Document Of(Patient patient, PracticeProfile practice, AllergyListDto known, IReadOnlyList<MedicationDto> taken, DateOnly today, bool isPart2) =>
        Document.Create(document => document.Page(page =>
        {
            page.Size(PageSizes.Letter);
            page.Margin(46, 40, 46, 36);
            page.DefaultTextStyle(style => style.FontSize(10));
            page.Header().PaddingBottom(12).Column(column =>
            {
                column.Item().Text(practice.Name).FontSize(13).Bold();
                column.Item().Text($"Medications of {Day(today)}").FontSize(12);
                column.Item().Text($"{patient.FullName}{(patient.BirthDate is { } born ? $", born {Day(born)}" : "")}");
            });
            if (isPart2)
                page.Footer().Text(Part2Notice.Text).FontSize(8).Bold();
            page.Content().Column(column => Body(column, known, taken));
        })).WithMetadata(new DocumentMetadata("Medications", practice.Name, clock.GetUtcNow()));

    private static void Body(ColumnComposer column, AllergyListDto known, IReadOnlyList<MedicationDto> taken)
    {
        column.Spacing(10);
        Part(column, "ALLERGIES", AllergyLine(known));
        if (taken.Count == 0)
            Part(column, "MEDICATIONS", "None.");
        foreach (var one in taken)
            Part(column, one.Name, string.Join('\n', LinesOf(one)));
    }

    private static IEnumerable<string> LinesOf(MedicationDto one)
    {
        if (one.Dose is { } dose)
            yield return $"{MedicationText.Of(dose)}; {MedicationText.TotalOf(dose)}";
        yield return $"Since {Day(one.StartedOn)}{(one.Status == MedicationStatus.Active ? "" : $", {MedicationText.WordsOf(one.Status)}")}{(one.Indication is { } code ? $", for {code}" : "")}";
        if (one.NextCheckOn is { } next)
            yield return $"Next check {Day(next)}";
    }

    private static string AllergyLine(AllergyListDto known) => known.Answer switch
    {
        AllergyAnswer.NotAsked => "Not asked.",
        AllergyAnswer.NoneKnown => "No known allergies.",
        _ => string.Join("; ", known.Active.Select(one => $"{one.Substance}{(one.Reaction is { } reaction ? $" ({reaction})" : "")}")),
    };

    private static void Part(ColumnComposer column, string caption, string text) => column.Item().KeepTogether().Column(part =>
    {
        part.Item().PaddingBottom(2).Text(caption).Bold();
        part.Item().Field(caption).Text(text);
    });

    private static string Day(DateOnly day) => day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);
}
