using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Consents;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Charting.Importing;

internal sealed class ConsentsImport(ChartingDbContext db, ChartImport chart, Part2ConsentRecords part2, IPracticeDirectory practices) : IFileImport
{
    private const string InstantRule = "yyyy-MM-dd HH:mm:ss on the clock of the patient's location, or yyyy-MM-ddTHH:mm:ssZ";

    public string FileName => "consents.csv";

    public string RowName => "consent";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ChartImport.Patient,
        new("kind", true, $"one of {string.Join(", ", Enum.GetNames<ConsentKind>())}"),
        new("given_at", true, InstantRule),
        new("method", true, $"one of {string.Join(", ", Enum.GetNames<ConsentMethod>())}"),
        new("obtained_by", false, "the code of a member of staff, not clerical; may be missing for Electronic only", nameof(ConsentInput.ObtainedById)),
        new("billing_practitioner", false, "the code of a member of staff, for Bhi and CareManagement", nameof(ConsentInput.BillingPractitionerId)),
        new("given_by", false, $"one of {string.Join(", ", Enum.GetNames<ConsentGiver>())} (Self)"),
        new("relationship", false, "of a guardian or proxy to the patient, at most 60 characters"),
        new("items", false, "numbers 1 to 4 of what the patient was told, separated by spaces, for Bhi and CareManagement"),
        new("language", false, "at most 40 characters (English)"),
        new("interpreter", false, "at most 100 characters"),
        new("text_version", false, "at most 40 characters"),
        new("expires_on", false, "yyyy-MM-dd, the last day"),
        new("revoked_at", false, InstantRule),
        .. Part2Columns.All,
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var today = await chart.TodayAsync(cancellationToken);
        var patients = await chart.PatientsAsync(cancellationToken);
        var staff = await chart.StaffAsync(cancellationToken);
        var practice = (await practices.GetAsync(cancellationToken)).Name;
        var taken = (await db.Consents.AsNoTracking()
            .Select(c => new { c.PatientId, c.Kind, c.GivenAt, c.BillingPractitionerId })
            .ToListAsync(cancellationToken))
            .Select(c => (c.PatientId, c.Kind, c.GivenAt, c.BillingPractitionerId)).ToHashSet();
        var (consents, recorded) = (new List<Consent>(file.Rows.Count), new List<(Consent, PatientKey)>());
        file.ForEach(row =>
        {
            var patient = row.Named("patient", patients, "patient");
            var consent = Read(row, patient, staff, practice, today);
            if (!taken.Add((consent.PatientId, consent.Kind, consent.GivenAt, consent.BillingPractitionerId)))
                throw ConsentErrors.Known();
            consents.Add(consent);
            recorded.Add((consent, patient));
        });
        await db.SaveInPiecesAsync(file, consents, cancellationToken);
        await part2.KeepNewAsync(recorded, today, cancellationToken);
    }

    private Consent Read(ImportRow row, PatientKey patient, StaffIndex staff, string practice, ChartDay today)
    {
        var zone = today.Zone(patient.LocationId);
        var given = ReadInput(row, zone, staff);
        given = given with { Part2 = Part2Columns.Read(row, given, practice) };
        var revoked = row.OptionalInstant("revoked_at", zone);
        row.ThrowIfRefused();
        var consent = Consent.Record(db.CurrentPractice, patient, given, staff.ById, today);
        if (revoked is { } at)
            consent.Revoke(at, today);
        return consent;
    }

    private static ConsentInput ReadInput(ImportRow row, TimeZoneInfo zone, StaffIndex staff) => new(
        row.Choice<ConsentKind>("kind"),
        row.Instant("given_at", zone),
        row.Choice<ConsentMethod>("method"),
        row.OptionalNamed("obtained_by", staff.ByCode, "member of staff"),
        row.OptionalNamed("billing_practitioner", staff.ByCode, "member of staff"),
        row.Choice<ConsentGiver>("given_by", ConsentGiver.Self),
        row.Raw("relationship"),
        Items(row),
        row.Raw("language"),
        row.Raw("interpreter"),
        row.Raw("text_version"),
        row.OptionalDate("expires_on"));

    private static List<int> Items(ImportRow row)
    {
        var items = new List<int>();
        foreach (var text in row.List("items", 4, 1))
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var item))
                items.Add(item);
            else
                row.Refuse("items", "items cannot be read; write numbers 1 to 4, separated by spaces.");
        }

        return items;
    }
}
