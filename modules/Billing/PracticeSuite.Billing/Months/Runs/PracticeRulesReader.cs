using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Rates;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>Reads what is the same for every patient, once a run.</summary>
internal sealed class PracticeRulesReader(
    BillingDbContext db, SettingsReader settings, IPracticeDirectory practices, IStaffDirectory staff)
{
    private static readonly Lazy<CodeEdits> Edits = new(CodeEdits.Shipped);

    public async Task<PracticeRules> ReadAsync(CancellationToken cancellationToken)
    {
        var payers = await db.Payers.AsNoTracking().ToListAsync(cancellationToken);
        var enrollments = await db.PayerEnrollments.AsNoTracking().ToListAsync(cancellationToken);
        var rates = await db.Rates.AsNoTracking().ToListAsync(cancellationToken);
        var charges = await db.Charges.AsNoTracking().ToListAsync(cancellationToken);
        var diagnoses = await db.DiagnosisCodes.AsNoTracking().ToListAsync(cancellationToken);
        var pairs = await db.CodePairs.AsNoTracking().ToListAsync(cancellationToken);
        var choices = await settings.ReadAsync(cancellationToken);
        return new PracticeRules(
            await practices.GetAsync(cancellationToken),
            await staff.GetAllAsync(cancellationToken),
            payers.SelectMany(payer => payer.ToFacts()),
            enrollments.Select(enrollment => enrollment.ToFact()),
            [.. MedicareRates.National(choices.AdvancedApmParticipant), .. rates.Select(rate => rate.ToFact())],
            charges,
            choices,
            diagnoses.Count == 0 ? Icd10Codes.Shipped : Icd10Codes.Shipped.With(diagnoses.Select(code => code.ToCode())),
            Edits.Value.With(pairs.Select(pair => pair.ToPair())));
    }
}
