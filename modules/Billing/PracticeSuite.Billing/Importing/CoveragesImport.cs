using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Importing;

/// <summary>coverages.csv: patients' insurance.</summary>
internal sealed class CoveragesImport(BillingDbContext db, CurrentCaller caller, BillingCodes codes) : IFileImport
{
    public string FileName => "coverages.csv";

    public string RowName => "coverage";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("patient", true, "the patient's MRN", nameof(CoverageInput.PatientId)),
        new("payer", true, "payer code", nameof(CoverageInput.PayerId)),
        new("rank", false, "1 (primary, default) to 9"),
        new("from", true, "first day of cover, yyyy-MM-dd"),
        new("to", false, "last day of cover, yyyy-MM-dd"),
        new("member_id", false, "at most 40 characters; a claim needs one"),
        new("qmb", false, "yes for a Qualified Medicare Beneficiary"),
        new("authorization_number", false, "at most 50 characters"),
        new("relationship", false, "of the patient to the subscriber: Self (default), Spouse, Child or Other"),
        new("subscriber_name", false, "at most 121 characters, unless the patient is the subscriber"),
        new("group_number", false, "at most 40 characters"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var patients = await codes.PatientsAsync(cancellationToken);
        var payers = await codes.PayersAsync(cancellationToken);
        var known = await db.PatientCoverages.Include(p => p.Coverages).ToDictionaryAsync(p => p.Id, cancellationToken);
        var added = new List<PatientCoverages>(file.Rows.Count);
        file.ForEach(row =>
        {
            var input = Read(row, patients, payers);
            row.ThrowIfRefused();
            var patient = known.GetValueOrDefault(input.PatientId) ?? new PatientCoverages(caller.Practice, input.PatientId);
            patient.Record(input);
            if (known.TryAdd(input.PatientId, patient))
                added.Add(patient);
        });
        await db.SaveInPiecesAsync(file, added, cancellationToken);
    }

    private static CoverageInput Read(ImportRow row, IReadOnlyDictionary<string, Guid> patients, IReadOnlyDictionary<string, Payers.Payer> payers) => new(
        row.Named("patient", patients, "patient"),
        row.Named("payer", payers, "payer")?.Id ?? Guid.Empty,
        row.OptionalNumber("rank", 1, 9) ?? 1,
        row.Date("from"),
        row.OptionalDate("to"),
        row.OptionalText("member_id", BillingLimits.MemberId),
        row.Flag("qmb"),
        row.OptionalText("authorization_number", BillingLimits.AuthorizationNumber),
        row.Choice<SubscriberRelationship>("relationship", SubscriberRelationship.Self),
        row.OptionalText("subscriber_name", BillingLimits.PersonName),
        row.OptionalText("group_number", BillingLimits.GroupNumber));
}
