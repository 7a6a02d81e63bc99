using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Statements;

/// <summary>A patient's payment in the books: an entry for each claim that it goes to, the oldest service first. It stays within the account for which it came (C-385).</summary>
internal sealed class PatientPayments(BillingDbContext db)
{
    public const string Begins = "Patient's payment of ";

    private static readonly Money Most = Money.Dollars(100_000);

    public static string WordsOf(PatientPaymentInput payment) =>
        $"{Begins}{payment.On:yyyy-MM-dd}, {payment.Method.ToString().ToLowerInvariant()}{(Reference(payment) is { } reference ? $" {reference}" : "")}";

    /// <summary>What patients have paid of claims, or toward them, and got back of it, as it stands: nothing of what was undone.</summary>
    public static async Task<ILookup<Guid, PaidByPatient>> ReadAsync(BillingDbContext db, IReadOnlyCollection<Guid> claims, CancellationToken cancellationToken)
    {
        var rows = await db.Journal.AsNoTracking()
            .Where(e => e.ClaimId != null && claims.Contains(e.ClaimId.Value) && (e.Kind == JournalKind.PatientPayment || e.Kind == JournalKind.Refund) && !db.Journal.Any(undo => undo.UndoesId == e.Id))
            .Join(db.Postings.Where(p => p.Account == LedgerAccount.PatientReceivable), e => e.Id, p => p.EntryId, (e, p) => new { ClaimId = e.ClaimId!.Value, e.Kind, e.Day, e.Document, p.AmountCents })
            .ToListAsync(cancellationToken);
        var ahead = await db.Prepayments.AsNoTracking().Where(p => p.TowardClaimId != null && claims.Contains(p.TowardClaimId.Value) && p.TowardCents > 0 && p.LeftCents > 0).ToListAsync(cancellationToken);
        return rows.OrderBy(row => row.Day).Select(row => (row.ClaimId, Paid: row.Kind == JournalKind.PatientPayment
                ? PaidByPatient.Of(row.Document, row.Day, -row.AmountCents)
                : new PaidByPatient(row.Day, "Returned to the patient", -row.AmountCents)))
            .Concat(ahead.OrderBy(held => held.ReceivedOn).Select(held => (ClaimId: held.TowardClaimId!.Value, Paid: PaidByPatient.Of(held.Document, held.ReceivedOn, held.ToldCents))))
            .ToLookup(one => one.ClaimId, one => one.Paid);
    }

    /// <summary>"check 1204", of a document as <see cref="WordsOf"/> has it.</summary>
    public static string MethodOf(string document) => document[(document.IndexOf(", ", StringComparison.Ordinal) + 2)..];

    public static void Demand(PatientPaymentInput payment, Act act)
    {
        Check.That(payment.Amount > Money.Zero && payment.Amount <= Most, nameof(payment.Amount), $"Amount is {payment.Amount}; give more than $0.00 and at most {Most}.");
        if (payment.On > act.Day)
            throw BillingErrors.PaymentInFuture(act.Day);
    }

    /// <summary>What patients owe of claims; nothing of those of which they owe nothing.</summary>
    public async Task<IReadOnlyDictionary<Guid, Money>> OwedAsync(IReadOnlyCollection<Guid> claims, CancellationToken cancellationToken) => (await BalancesAsync(claims, cancellationToken))
        .Where(sum => sum.Account == LedgerAccount.PatientReceivable && sum.Cents > 0).ToDictionary(sum => sum.ClaimId, sum => new Money(sum.Cents));

    /// <summary>Puts money that is held to a share that is known. No more than is owed, so that nothing of it becomes a credit.</summary>
    /// <param name="act">Its cause says how the money came, as that of any payment.</param>
    public async Task ApplyAsync(Prepayment prepayment, Claim claim, Money amount, Act act, CancellationToken cancellationToken)
    {
        var balances = await BalancesAsync([claim.Id], cancellationToken);
        var owed = balances.Where(sum => sum.Account == LedgerAccount.PatientReceivable).Sum(sum => sum.Cents);
        if (owed <= 0)
            throw BillingErrors.ShareUnknown(claim.Number);
        Check.That(amount.Cents <= owed, "Amount", $"Amount is {amount}, and the patient owes {new Money(owed)} of claim {claim.Number}; give at most that.");
        prepayment.Apply(claim, amount);
        var cause = claim.CauseOf(JournalKind.PatientPayment, act) with { PrepaymentId = prepayment.Id };
        db.Journal.Add(JournalEntry.Make(new EntryDraft().Move(LedgerAccount.PatientReceivable, LedgerAccount.PatientPrepayments, amount), cause)!);
        claim.Pay(OpenOf(claim, balances) <= amount.Cents, act);
    }

    public async Task PostAsync(Guid patientId, PatientPaymentInput payment, Act act, CancellationToken cancellationToken)
    {
        Demand(payment, act);
        var claims = await db.Claims.Where(c => c.PatientId == patientId && db.Postings.Any(p => p.ClaimId == c.Id)).OrderBy(c => c.ServiceDate).ThenBy(c => c.Number).ToListAsync(cancellationToken);
        claims = await OfAccountAsync(patientId, payment, claims, cancellationToken);
        var balances = await BalancesAsync([.. claims.Select(claim => claim.Id)], cancellationToken);
        foreach (var (claim, part) in Spread(claims, balances, payment.Amount))
        {
            Post(claim, part, act);
            claim.Pay(isAll: OpenOf(claim, balances) <= Math.Min(part.Cents, OwedOf(claim, balances)), act);
        }
    }

    /// <summary>Whose mail it is that was paid must not be told by another account's sum; so of several one is named.</summary>
    private async Task<List<Claim>> OfAccountAsync(Guid patientId, PatientPaymentInput payment, List<Claim> claims, CancellationToken cancellationToken)
    {
        if (claims.Count == 0)
            throw BillingErrors.NothingToPay(patientId);
        var terms = await db.StatementAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == patientId, cancellationToken);
        var accounts = claims.ToLookup(claim => StatementReader.SubjectOf(claim.Id, claim.IsPart2, terms));
        var asked = await AskedAsync(claims, cancellationToken);
        var several = accounts.Where(account => asked.Count == 0 || account.Any(claim => asked.Contains(claim.Id))).ToList();
        Check.That(
            payment.Account is not null || several.Count == 1, nameof(payment.Account), "Account is missing, and the patient has several; choose the one for which the payment came.");
        return payment.Account is not { } account ? [.. several[0]]
            : accounts.Contains(account) ? [.. accounts[account]]
            : throw BillingErrors.NothingToPay(patientId);
    }

    /// <summary>Of which anything was asked of the patient: what is only charged to a payer is on no statement, and makes no account that could be named.</summary>
    private async Task<HashSet<Guid>> AskedAsync(List<Claim> claims, CancellationToken cancellationToken)
    {
        var ids = claims.ConvertAll(claim => claim.Id);
        return [.. await db.Postings.Where(p => p.ClaimId != null && ids.Contains(p.ClaimId.Value) && p.Account == LedgerAccount.PatientReceivable).Select(p => p.ClaimId!.Value).Distinct().ToListAsync(cancellationToken)];
    }

    /// <summary>What is left over stays on the last claim, and makes its balance a credit (C-386).</summary>
    internal static IEnumerable<(Claim Claim, Money Part)> Spread(IReadOnlyList<Claim> claims, IReadOnlyCollection<AccountCents> balances, Money amount)
    {
        var parts = new List<(Claim Claim, Money Part)>();
        foreach (var claim in claims)
        {
            var owed = OwedOf(claim, balances);
            var part = new Money(Math.Min(amount.Cents, owed));
            if (part.Cents <= 0)
                continue;
            parts.Add((claim, part));
            amount -= part;
        }

        if (amount.Cents > 0)
        {
            var last = parts.Count > 0 ? parts[^1] : (claims[^1], Money.Zero);
            parts = [.. parts.SkipLast(1), (last.Item1, last.Item2 + amount)];
        }

        return parts;
    }

    private void Post(Claim claim, Money part, Act act) =>
        db.Journal.Add(JournalEntry.Make(new EntryDraft().Move(LedgerAccount.PatientReceivable, LedgerAccount.Cash, part), claim.CauseOf(JournalKind.PatientPayment, act))!);

    private async Task<List<AccountCents>> BalancesAsync(IReadOnlyCollection<Guid> claims, CancellationToken cancellationToken) => await db.Postings.AsNoTracking()
        .Where(p => p.ClaimId != null && claims.Contains(p.ClaimId.Value)).GroupBy(p => new { p.ClaimId, p.Account })
        .Select(g => new AccountCents(g.Key.ClaimId!.Value, g.Key.Account, g.Sum(p => p.AmountCents))).ToListAsync(cancellationToken);

    private static long OpenOf(Claim claim, IReadOnlyCollection<AccountCents> balances) =>
        balances.Where(sum => sum.ClaimId == claim.Id && IsOpen(sum.Account)).Sum(sum => Math.Max(0, sum.Cents));

    /// <summary>What is paid beyond it settles nothing that an insurer owes.</summary>
    private static long OwedOf(Claim claim, IReadOnlyCollection<AccountCents> balances) =>
        balances.Where(sum => sum.ClaimId == claim.Id && sum.Account == LedgerAccount.PatientReceivable).Sum(sum => sum.Cents);

    private static bool IsOpen(LedgerAccount account) => account is LedgerAccount.InsuranceReceivable or LedgerAccount.NextPayerReceivable or LedgerAccount.PatientReceivable
        or LedgerAccount.DeniedReceivable or LedgerAccount.DisputedReceivable or LedgerAccount.ReviewReceivable;

    private static string? Reference(PatientPaymentInput payment) => Check.Optional(payment.Reference, nameof(payment.Reference), BillingLimits.PaymentReference);
}

/// <param name="Words">How: "Patient's check 1204".</param>
internal sealed record PaidByPatient(DateOnly On, string Words, long Cents)
{
    /// <param name="document">As <see cref="PatientPayments.WordsOf"/> has it; the day of the payment is in it alone.</param>
    public static PaidByPatient Of(string document, DateOnly booked, long cents)
    {
        var said = document.StartsWith(PatientPayments.Begins, StringComparison.Ordinal) ? document[PatientPayments.Begins.Length..].Split(", ", 2) : [];
        return said is [var day, var how] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? new PaidByPatient(on, $"Patient's {how}", cents)
            : new PaidByPatient(booked, "Patient's payment", cents);
    }
}

/// <summary>What an account of a claim comes to.</summary>
internal sealed record AccountCents(Guid ClaimId, LedgerAccount Account, long Cents);
