using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Importing;

/// <summary>claim_outcomes.csv: what became of claims that went out another way; rows of one claim in the order of events.</summary>
internal sealed class ClaimOutcomesImport(BillingDbContext db, CurrentCaller caller, BillingCodes codes, IPracticeDirectory practices, TimeProvider clock) : IFileImport
{
    public string FileName => "claim_outcomes.csv";

    public string RowName => "claim outcome";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("patient", true, "the patient's MRN"),
        new("month", true, "the claim's month, yyyy-MM"),
        new("state", true, "the answer: SyntaxAccepted, FileRejected, ClearinghouseAccepted, ClearinghouseRejected, PayerAccepted, PayerRejected, Pending, Paid, PartiallyPaid, ZeroPaid, Denied, Reversed or Voided; or CorrectionDraft to ask for a correction"),
        new("date", true, "the day of the answer, yyyy-MM-dd", nameof(ClaimOutcomeInput.On)),
        new("payer_control_number", false, "at most 50 characters; a correction needs one"),
        new("amount", false, "dollars paid, from 0.00 to 100000.00", nameof(ClaimOutcomeInput.Paid)),
        new("remark_codes", false, "of the remittance, separated by spaces; MA130 with Denied says that the claim was returned as unprocessable"),
        new("document", false, "what said so, for instance 277CA 0001, at most 500 characters"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var patients = await codes.PatientsAsync(cancellationToken);
        var claims = await ClaimsAsync(file, cancellationToken);
        var history = await ReportedAsync(claims.Values, cancellationToken);
        var today = (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
        var mending = (await db.WorkItems.Where(t => t.Kind == WorkKind.FixAndResend && t.DoneAt == null).Select(t => t.ClaimId)
            .ToListAsync(cancellationToken)).ToHashSet();
        file.ForEach(row =>
        {
            var patient = row.Named("patient", patients, "patient");
            var outcome = Read(row);
            if (!BillingMonth.TryParse(row.Text("month", 7), out var month))
                row.Refuse("month", "month cannot be read; write it yyyy-MM.");
            row.ThrowIfRefused();
            if (!claims.TryGetValue((patient, month), out var claim))
                throw BillingErrors.ClaimOfMonthNotFound(month);
            var act = new Act(caller.Caller.Name, clock.GetUtcNow(), outcome.Document ?? FileName, today);
            if (!claim.Record(outcome, act, history[claim.Id]))
                return;
            if (RejectionTask.For(claim, outcome) is { } task && mending.Add(claim.Id))
                db.WorkItems.Add(task);
            if (HandAnswer.WorkFor(claim, claim, outcome, act) is { } work)
                db.WorkItems.Add(work);
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static ClaimOutcomeInput Read(ImportRow row) => new(
        row.Choice<ClaimState>("state"),
        row.Date("date"),
        row.OptionalText("payer_control_number", BillingLimits.PayerControlNumber),
        row.OptionalCents("amount", 100_000m) is { } cents ? new Money(cents) : null,
        row.OptionalText("document", BillingLimits.Reason),
        row.List("remark_codes", 10, 6));

    private async Task<ILookup<Guid, ClaimStatusChange>> ReportedAsync(IEnumerable<Claim> claims, CancellationToken cancellationToken)
    {
        var months = claims.Select(claim => claim.Month).Distinct().ToList();
        var steps = await db.ClaimHistory.AsNoTracking()
            .Where(h => h.StatedOn != null && db.Claims.Any(c => c.Id == h.ClaimId && months.Contains(c.Month)))
            .ToListAsync(cancellationToken);
        return steps.ToLookup(step => step.ClaimId);
    }

    private async Task<Dictionary<(Guid, BillingMonth), Claim>> ClaimsAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var months = file.Rows.Select(row => BillingMonth.TryParse(row.Raw("month"), out var month) ? month : (BillingMonth?)null)
            .OfType<BillingMonth>().Distinct().ToList();
        var claims = await db.Claims.Where(c => months.Contains(c.Month) && c.PrimaryId == null).ToListAsync(cancellationToken);
        return claims.ToDictionary(claim => (claim.PatientId, claim.Month));
    }
}
