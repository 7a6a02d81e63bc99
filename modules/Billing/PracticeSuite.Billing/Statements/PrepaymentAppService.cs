using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Statements;

internal sealed class PrepaymentAppService(
    BillingDbContext db, IAccess access, PatientPayments payments, UntoldPrepayments untold, IPatientDirectory directory, IChartFacts charts, IPracticeDirectory practices,
    TimeProvider clock) : IPrepaymentAppService
{
    private const int MostRows = 500;

    private static readonly ClaimState[] DoneWith = [ClaimState.Voided, ClaimState.WrittenOff];

    public async Task<PrepaymentsDto> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Statements.View, patientId, cancellationToken);

        var rows = await db.Prepayments.AsNoTracking().Where(p => p.PatientId == patientId).OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.TakenAt).ToListAsync(cancellationToken);
        var today = await TodayAsync(cancellationToken);
        var (claims, terms) = (await ClaimsAsync([patientId], cancellationToken), await TermsAsync(patientId, cancellationToken));
        var owed = await payments.OwedAsync([.. claims.Select(claim => claim.Id)], cancellationToken);
        return new PrepaymentsDto(
            patientId, today, new Money(rows.Sum(row => row.LeftCents)), [.. rows.Select(ToDto)], [.. claims.Select(claim => ToDto(claim, terms, owed))],
            await AccountsAsync(patientId, claims, terms, today, cancellationToken));
    }

    public async Task<HeldPrepaymentPageDto> GetHeldAsync(int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Statements.View, cancellationToken);

        var held = db.Prepayments.AsNoTracking().Where(p => p.LeftCents > 0);
        var sum = await held.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Cents = g.Sum(p => p.LeftCents) }).FirstOrDefaultAsync(cancellationToken);
        var rows = await held.OrderBy(p => p.ReceivedOn).ThenBy(p => p.Id)
            .Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostRows)).ToListAsync(cancellationToken);
        var patients = rows.Select(row => row.PatientId).Distinct().ToList();
        var claims = (await ClaimsAsync(patients, cancellationToken)).ToLookup(claim => claim.PatientId);
        var terms = await db.StatementAccounts.AsNoTracking().Where(a => patients.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        var owed = await payments.OwedAsync([.. claims.SelectMany(of => of).Select(claim => claim.Id)], cancellationToken);
        return new HeldPrepaymentPageDto(
            sum?.Count ?? 0, new Money(sum?.Cents ?? 0), await untold.CountAsync(cancellationToken),
            [
                .. rows.Select(row => HeldOf(
                    row, [.. claims[row.PatientId].Select(claim => ToDto(claim, terms.GetValueOrDefault(row.PatientId), owed)).Where(claim => claim.Account == row.Account)])),
            ]);
    }

    public async Task TakeAsync(Guid patientId, PatientPaymentInput payment, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Statements.TakePayment, patientId, cancellationToken);

        await directory.DemandAsync(patientId, cancellationToken);
        var act = await ActAsync(PatientPayments.WordsOf(payment), cancellationToken);
        PatientPayments.Demand(payment, act);
        var accounts = await AccountsAsync(patientId, await ClaimsAsync([patientId], cancellationToken), await TermsAsync(patientId, cancellationToken), act.Day, cancellationToken);
        Check.That(
            payment.Account is not null || accounts.Count == 1, nameof(payment.Account), "Account is missing, and the patient can have several; choose the one for which the payment came.");
        Check.That(
            payment.Account is not { } chosen || accounts.Contains(chosen), nameof(payment.Account), "Account is none of this patient's; choose another, or none.");
        var prepayment = Prepayment.Receive(access.Caller.Practice, patientId, payment.Account ?? accounts[0], payment, act);
        db.Prepayments.Add(prepayment);
        Post(new EntryDraft().Move(LedgerAccount.PatientPrepayments, LedgerAccount.Cash, payment.Amount), prepayment.CauseOf(JournalKind.Prepayment, act));
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task SetTowardAsync(Guid id, int version, Guid? claimId, Money amount, CancellationToken cancellationToken) => ChangeAsync(
        BillingPermissions.Statements.TakePayment, id, version, async prepayment =>
        {
            var claim = claimId is { } id ? await ClaimAsync(prepayment, id, cancellationToken) : null;
            prepayment.SetToward(claim, amount, claim is null ? Money.Zero : await ToldAsync(prepayment, claim, cancellationToken));
        }, cancellationToken);

    public Task ApplyAsync(Guid id, int version, Guid claimId, Money amount, CancellationToken cancellationToken) => ChangeAsync(
        BillingPermissions.Statements.TakePayment, id, version, async prepayment =>
        {
            var claim = await ClaimAsync(prepayment, claimId, cancellationToken);
            await payments.ApplyAsync(prepayment, claim, amount, await ActAsync(prepayment.Document, cancellationToken), cancellationToken);
        }, cancellationToken);

    public Task ReturnAsync(Guid id, int version, string reason, CancellationToken cancellationToken) => ChangeAsync(
        BillingPermissions.Remittances.Post, id, version, async prepayment =>
        {
            var why = Check.Required(reason, "Reason", BillingLimits.WaiverReason);
            var act = await ActAsync($"Refund: {why}", cancellationToken);
            var item = WorkItem.Return(prepayment, act);
            db.WorkItems.Add(item);
            Post(new EntryDraft().Move(LedgerAccount.RefundsPayable, LedgerAccount.PatientPrepayments, prepayment.Return(item.Id)), prepayment.CauseOf(JournalKind.Refund, act));
        }, cancellationToken);

    private async Task ChangeAsync(string permission, Guid id, int version, Func<Prepayment, Task> change, CancellationToken cancellationToken)
    {
        await access.DemandAsync(permission, cancellationToken);

        var prepayment = await db.Prepayments.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw BillingErrors.PrepaymentNotFound(id);
        await access.DemandAsync(permission, prepayment.PatientId, cancellationToken);
        db.DemandUnchanged(prepayment, version);
        await change(prepayment);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>What the claim's payer is told without this one.</summary>
    private async Task<Money> ToldAsync(Prepayment prepayment, Claim claim, CancellationToken cancellationToken) =>
        (await PatientsPaid.ReadAsync(db, [claim], cancellationToken)).GetValueOrDefault(claim.Id) - new Money(prepayment.TowardClaimId == claim.Id ? prepayment.ToldCents : 0);

    /// <summary>Of the same account; another account's money would tell of its services (C-385).</summary>
    private async Task<Claim> ClaimAsync(Prepayment prepayment, Guid claimId, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.Id == claimId && c.PatientId == prepayment.PatientId && c.PrimaryId == null, cancellationToken) ?? throw BillingErrors.ClaimNotFound(claimId);
        return StatementReader.SubjectOf(claim.Id, claim.IsPart2, await TermsAsync(prepayment.PatientId, cancellationToken)) == prepayment.Account
            ? claim
            : throw BillingErrors.OfAnotherAccount(claim.Number);
    }

    /// <summary>Those to first payers, in whose books a service stands; the latest first.</summary>
    private Task<List<Claim>> ClaimsAsync(IReadOnlyList<Guid> patients, CancellationToken cancellationToken) => db.Claims.AsNoTracking()
        .Where(c => patients.Contains(c.PatientId) && c.PrimaryId == null && !DoneWith.Contains(c.State)).OrderByDescending(c => c.ServiceDate).ThenBy(c => c.Number).ToListAsync(cancellationToken);

    private Task<StatementAccount?> TermsAsync(Guid patientId, CancellationToken cancellationToken) =>
        db.StatementAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == patientId, cancellationToken);

    /// <summary>A minor may pay for what a guarantor is not told of, and whoever is in a program for what it does, before there is any claim of it.</summary>
    private async Task<IReadOnlyList<StatementSubject>> AccountsAsync(
        Guid patientId, IReadOnlyCollection<Claim> claims, StatementAccount? terms, DateOnly today, CancellationToken cancellationToken)
    {
        var chart = (await charts.GetAsync(IdRange.Of([patientId]), cancellationToken)).GetValueOrDefault(patientId);
        var accounts = claims.Select(claim => StatementReader.SubjectOf(claim.Id, claim.IsPart2, terms)).Append(StatementSubject.Ordinary);
        if (Minors.Is(chart?.Demographics.BirthDate, today))
            accounts = accounts.Append(StatementSubject.Confidential);
        if (chart?.Part2Record == true)
            accounts = accounts.Append(StatementSubject.Program);
        return [.. accounts.Distinct().Order()];
    }

    private void Post(EntryDraft draft, EntryCause cause) => db.Journal.Add(JournalEntry.Make(draft, cause)!);

    /// <summary>The share of the claim toward which it came, then any that is owed; and beside it the oldest claim that goes without a word of it.</summary>
    private static HeldPrepaymentDto HeldOf(Prepayment held, IReadOnlyList<PrepaymentClaimDto> claims)
    {
        var share = claims.Where(claim => claim.Owed > Money.Zero).OrderByDescending(claim => claim.ClaimId == held.TowardClaimId).ThenBy(claim => claim.On).FirstOrDefault();
        return new HeldPrepaymentDto(held.PatientId, ToDto(held), share, held.TowardClaimId is null ? claims.Where(claim => !claim.HasGone).MinBy(claim => claim.On) : null);
    }

    private static PrepaymentClaimDto ToDto(Claim claim, StatementAccount? terms, IReadOnlyDictionary<Guid, Money> owed) => new(
        claim.Id, claim.Number, claim.ServiceDate, StatementReader.SubjectOf(claim.Id, claim.IsPart2, terms), new Money(claim.ChargeCents), owed.GetValueOrDefault(claim.Id), !claim.IsUnsent);

    private static PrepaymentDto ToDto(Prepayment p) => new(
        p.Id, p.Version, p.PatientId, p.Account, p.ReceivedOn, PatientPayments.MethodOf(p.Document), new Money(p.AmountCents), new Money(p.LeftCents), p.TowardClaimId, p.TowardClaimNumber,
        new Money(p.ToldCents), p.RefundWorkId is not null, p.IsUndone, p.TakenBy, p.TakenAt);

    private async Task<Act> ActAsync(string cause, CancellationToken cancellationToken) => new(access.Caller.Name, clock.GetUtcNow(), cause, await TodayAsync(cancellationToken));

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
}
