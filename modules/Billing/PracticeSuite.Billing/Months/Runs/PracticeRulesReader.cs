using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Rates;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>What is the same for every patient.</summary>
internal sealed class PracticeRulesReader(
    BillingDbContext db, SettingsReader settings, IPracticeDirectory practices, IStaffDirectory staff, PracticeWide kept)
{
    private static readonly Lazy<CodeEdits> Edits = new(CodeEdits.Shipped);

    public async Task<PracticeRules> ReadAsync(CancellationToken cancellationToken) => new(
        await practices.GetAsync(cancellationToken),
        await staff.GetAllAsync(cancellationToken),
        await kept.GetAsync(ReadBooksAsync, cancellationToken));

    private async Task<BillingBooks> ReadBooksAsync(CancellationToken cancellationToken)
    {
        var payers = await db.Payers.AsNoTracking().ToListAsync(cancellationToken);
        var enrollments = await db.PayerEnrollments.AsNoTracking().ToListAsync(cancellationToken);
        var rates = await db.Rates.AsNoTracking().ToListAsync(cancellationToken);
        var charges = await db.Charges.AsNoTracking().ToListAsync(cancellationToken);
        var diagnoses = await db.DiagnosisCodes.Select(code => new DatedCode(code.Code, code.IsLeaf, code.From, code.To, null)).ToListAsync(cancellationToken); // a month asks no words
        var pairs = await db.CodePairs.AsNoTracking().ToListAsync(cancellationToken);
        var localities = await db.Localities.AsNoTracking().Where(l => l.Locality != null).ToDictionaryAsync(l => l.LocationId, l => l.Locality!, cancellationToken);
        var choices = await settings.ReadAsync(cancellationToken);
        return new BillingBooks(
            payers.SelectMany(payer => payer.ToFacts()),
            enrollments.Select(enrollment => enrollment.ToFact()),
            [.. MedicareRates.National(choices.AdvancedApmParticipant), .. rates.Select(rate => rate.ToFact())],
            charges,
            choices,
            diagnoses.Count == 0 ? Icd10Codes.Shipped : Icd10Codes.Shipped.With(diagnoses),
            Edits.Value.With(pairs.Select(pair => pair.ToPair())),
            localities);
    }
}
