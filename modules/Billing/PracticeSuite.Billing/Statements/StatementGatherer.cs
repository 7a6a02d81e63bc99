using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Superbills;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Statements;

/// <summary>Gathers what the statements of many patients say, a few statements for all of them.</summary>
internal sealed class StatementGatherer(BillingDbContext db, IPracticeDirectory practices, IProcedureCodes codes, TimeProvider clock)
{
    public async Task<StatementFacts> ReadAsync(IReadOnlyCollection<OpenStatement> open, DocumentSettingsDto settings, CancellationToken cancellationToken)
    {
        var patients = open.Select(one => one.PatientId).Distinct().ToList();
        var terms = open.Where(one => one.Terms is not null).GroupBy(one => one.PatientId).ToDictionary(group => group.Key, group => group.First().Terms);
        var services = await ReadServicesAsync(patients, terms, cancellationToken);
        return new StatementFacts(await practices.GetAsync(cancellationToken), settings, services.ToLookup(service => (service.Claim.PatientId, service.Subject)), clock.GetUtcNow());
    }

    /// <summary>All services of the patients of which anything ever was on the patient's side, by day.</summary>
    public async Task<IReadOnlyList<BookedService>> ReadServicesAsync(
        IReadOnlyCollection<Guid> patients, IReadOnlyDictionary<Guid, StatementAccount?> terms, CancellationToken cancellationToken)
    {
        var labels = await codes.ReadAsync(cancellationToken);
        var claims = await db.Claims.AsNoTracking().Where(c => patients.Contains(c.PatientId) && db.Postings.Any(p => p.ClaimId == c.Id && p.Account == Contracts.Ledger.LedgerAccount.PatientReceivable))
            .ToListAsync(cancellationToken);
        var ids = claims.ConvertAll(claim => claim.Id);
        var rows = await db.Postings.AsNoTracking().Where(p => p.ClaimId != null && ids.Contains(p.ClaimId.Value))
            .Join(db.Journal, p => p.EntryId, e => e.Id, (p, e) => new { Claim = p.ClaimId!.Value, p.EntryId, e.Kind, e.UndoesId, p.Day, p.Account, p.AmountCents, p.Reason })
            .ToListAsync(cancellationToken);
        var postings = rows.ToLookup(row => row.Claim, row => new BookedPosting(row.EntryId, row.Kind, row.UndoesId, row.Day, row.Account, row.AmountCents, row.Reason));
        return
        [
            .. claims.OrderBy(claim => claim.ServiceDate).ThenBy(claim => claim.Number, StringComparer.Ordinal).Select(claim => new BookedService(
                claim, LabelOf(claim, labels), ServiceMoney.Of([.. postings[claim.Id]]),
                StatementReader.SubjectOf(claim.Id, claim.IsPart2, terms.GetValueOrDefault(claim.PatientId)))),
        ];
    }

    private static string LabelOf(Claim claim, ProcedureCodeTable labels) => labels.LabelOf(claim.Code) is { Length: > 0 } label ? label : $"Service {claim.Code}";
}

/// <summary>A claim as its patient's side of the books has it.</summary>
internal sealed record BookedService(Claim Claim, string Label, ServiceMoney Money, Contracts.Statements.StatementSubject Subject);

/// <summary>What was gathered; makes the content of one statement.</summary>
internal sealed record StatementFacts(
    PracticeProfile Practice, DocumentSettingsDto Settings, ILookup<(Guid PatientId, Contracts.Statements.StatementSubject Subject), BookedService> Services, DateTimeOffset Now)
{
    public StatementContent Of(OpenStatement open, StatementRecipient recipient)
    {
        var today = Practice.Today(Now);
        var pending = open.Services.Where(service => service.IsPending).Select(service => service.ClaimId).ToHashSet();
        var told = Services[(open.PatientId, open.Subject)].Where(service => !pending.Contains(service.Claim.Id) && IsTold(service, open.Last)).ToList();
        var waiting = Services[(open.PatientId, open.Subject)].Where(service => pending.Contains(service.Claim.Id)).ToList();
        var due = told.Sum(service => service.Money.Balance.Cents);
        var name = open.Patient.WholeName;
        var account = StatementNumber.OfAccount(new PracticeId(Practice.Id), open.PatientId, open.Subject);
        return new StatementContent(
            $"{account}-{(open.Last?.Sequence ?? 0) + 1}", account, Now, today, today.AddDays(Settings.DueDays), Settings.NeutralSender, Lines(Practice.Address),
            new StatementPractice(Practice.Name, Lines(Practice.Address), PrintedNumbers.Phone(Practice.Phone)), recipient, recipient.Name == name ? null : name,
            [.. told.Select(LineOf)], [.. waiting.Select(service => new WaitingLine(service.Claim.ServiceDate, service.Label, service.Money.Balance.Cents))],
            AgingOf(told, today), due, due + waiting.Sum(service => service.Money.Balance.Cents), Settings.HowToPay ?? UsualWay(),
            open.Subject == Contracts.Statements.StatementSubject.Program)
        { PaidAheadCents = open.PaidAhead.Cents };
    }

    /// <summary>What is open, and what was settled since the last statement, so that a payment is seen once.</summary>
    private static bool IsTold(BookedService service, PrintedBefore? last) =>
        service.Money.Balance != Money.Zero || (last is { } before && service.Money.LastOn >= before.On);

    private static StatementLine LineOf(BookedService service)
    {
        var money = service.Money;
        return new StatementLine(
            service.Claim.ServiceDate, service.Label, money.Charge.Cents, money.InsurancePaid.Cents, money.Adjusted.Cents, money.Share.Cents,
            [.. money.Reasons.Select(reason => $"{reason.Text} {reason.Amount}")], money.PatientPaid.Cents, money.Balance.Cents,
            money.Open.Cents == 0 ? null : $"{money.Open} is being settled with the insurer; you do not owe it.");
    }

    private static StatementAging AgingOf(IReadOnlyList<BookedService> told, DateOnly today)
    {
        long Between(int from, int to) => told.Where(service => service.Money.Since is { } since && today.DayNumber - since.DayNumber is var age && age >= from && age <= to).Sum(service => service.Money.Balance.Cents);
        return new StatementAging(Between(int.MinValue, 30), Between(31, 60), Between(61, 90), Between(91, int.MaxValue));
    }

    private string UsualWay() =>
        $"Send a check payable to {Practice.Name} to the address above with your account number on it, or call {PrintedNumbers.Phone(Practice.Phone)} to pay by card or to agree on installments.";

    private static IReadOnlyList<string> Lines(PostalAddress address) => StatementRules.Lines(address.Line1, address.Line2, address.City, address.State, address.Zip);
}
