using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.LaterPayers;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Importing;

/// <summary>coverages.csv: patients' insurance.</summary>
internal sealed class CoveragesImport(BillingDbContext db, CurrentCaller caller, BillingCodes codes, CoverageFollowing following) : IFileImport
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
        new("subscriber_middle_name", false, "at most 25 characters", nameof(CoverageInput.SubscriberMiddleName)),
        new("subscriber_suffix", false, "Jr, Sr, III; at most 10 characters", nameof(CoverageInput.SubscriberSuffix)),
        new("group_number", false, "at most 40 characters"),
        new("plan_name", false, "at most 60 characters, as the card has it; told to the payer where there is no group number", nameof(CoverageInput.PlanName)),
        new("medicare_secondary_type", false, "why Medicare is not the first payer: 12, 13, 14, 15, 41, 42, 43 or 47", nameof(CoverageInput.MedicareSecondaryType)),
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
        var before = known.Keys.Except(added.Select(patient => patient.Id)).ToList();
        await db.SaveInPiecesAsync(file, added, cancellationToken);
        // Who had no insurance on file has no claim that was posted.
        await following.FollowAsync(before, cancellationToken);
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
        row.OptionalText("group_number", BillingLimits.GroupNumber))
    {
        PlanName = row.OptionalText("plan_name", BillingLimits.PlanName),
        SubscriberMiddleName = row.OptionalText("subscriber_middle_name", PersonNames.MiddleName),
        SubscriberSuffix = row.OptionalText("subscriber_suffix", PersonNames.Suffix),
        MedicareSecondaryType = row.OptionalText("medicare_secondary_type", BillingLimits.MedicareSecondaryType),
    };
}
