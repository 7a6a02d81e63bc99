using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Statements;

/// <summary>Statements as pages show them.</summary>
internal sealed class StatementBoard(
    BillingDbContext db, StatementReader reader, StatementGatherer gatherer, SettingsReader settings, IPatientDirectory directory, IPatientDeaths deaths)
{
    private const int MostRows = 500;

    public async Task<StatementBoardDto> ReadAsync(StatementQuery query, DateOnly today, CancellationToken cancellationToken)
    {
        var chosen = await settings.ReadDocumentsAsync(cancellationToken);
        var all = (await reader.ReadAsync(null, cancellationToken)).Select(open => RowOf(open, StatementRules.Judge(open, chosen, today))).ToList();
        var (due, held) = (all.Where(row => row.Hold is null).ToList(), all.Where(row => row.Hold is not null).ToList());
        var asked = query.Tab == StatementTab.Due ? due : held.Where(row => query.Hold is null || row.Hold == query.Hold);
        var text = query.Text?.Trim() ?? "";
        var rows = asked.Where(row => text.Length == 0 || row.Patient.Contains(text, StringComparison.CurrentCultureIgnoreCase) || row.Mrn.Contains(text, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(row => query.Tab == StatementTab.Due ? row.AmountDue.Cents : Math.Abs(row.Balance.Cents)).ThenBy(row => row.Patient, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.PatientId).ToList();
        return new StatementBoardDto(
            today, due.Count, Sum(due.Select(row => row.AmountDue)), held.Count, Sum(held.Select(row => row.Balance)),
            [.. held.GroupBy(row => row.Hold!.Value).OrderBy(group => group.Key).Select(group => new StatementHoldSumDto(group.Key, group.Count(), Sum(group.Select(row => row.Balance))))],
            rows.Count, [.. rows.Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Take, 1, MostRows))]);
    }

    public async Task<StatementAccountDto> ReadAccountAsync(Guid patientId, DateOnly today, CancellationToken cancellationToken)
    {
        // First: whoever changes it between the statements makes this version old, and the next save is refused.
        var terms = await db.StatementAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == patientId, cancellationToken);
        var chosen = await settings.ReadDocumentsAsync(cancellationToken);
        var open = await reader.ReadAsync(patientId, cancellationToken);
        var pending = open.SelectMany(one => one.Services).Where(service => service.IsPending).Select(service => service.ClaimId).ToHashSet();
        var services = await gatherer.ReadServicesAsync([patientId], new Dictionary<Guid, StatementAccount?> { [patientId] = terms }, cancellationToken);
        var printed = await db.Statements.AsNoTracking().Where(s => s.PatientId == patientId).OrderByDescending(s => s.PrintedAt).ThenByDescending(s => s.Sequence).ToListAsync(cancellationToken);
        var who = (await directory.GetNamesAsync([patientId], cancellationToken)).GetValueOrDefault(patientId);
        var died = await deaths.GetAsync([patientId], cancellationToken);
        return new StatementAccountDto(
            patientId, terms?.Version ?? 0, today, [.. open.Select(one => RowOf(one, StatementRules.Judge(one, chosen, today)))],
            [.. services.Reverse().Select(service => ToDto(service, pending, terms, today))], Sum(services.Select(service => service.Money.Balance)),
            terms?.ToTerms() ?? new StatementTermsDto(null, null, null, false), Minors.Is(who?.BirthDate, today),
            died.TryGetValue(patientId, out var at) ? at : null, [.. printed.Select(ToDto)]);
    }

    public async Task<StatementRunPageDto> ReadRunsAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var printed = db.Statements.AsNoTracking().Where(s => s.RunId != null);
        var runs = await printed.GroupBy(s => s.RunId!.Value)
            .Select(g => new { Id = g.Key, On = g.Max(s => s.On), By = g.Max(s => s.PrintedBy), At = g.Max(s => s.PrintedAt), Count = g.Count(), Cents = g.Sum(s => s.AmountCents) })
            .OrderByDescending(run => run.At).ThenBy(run => run.Id).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostRows)).ToListAsync(cancellationToken);
        return new StatementRunPageDto(
            await printed.Select(s => s.RunId).Distinct().CountAsync(cancellationToken),
            [.. runs.Select(run => new StatementRunDto(run.Id, run.On, run.By ?? "", run.At, run.Count, new Money(run.Cents), []))]);
    }

    public static StatementDto ToDto(Statement s) => new(
        s.Id, s.PatientId, s.Subject, s.Number, s.On, s.DueOn, new Money(s.AmountCents), s.PrintedAt, s.PrintedBy, s.ContentSha256, s.RunId);

    private static StatementRowDto RowOf(OpenStatement open, StatementVerdict verdict) => new(
        open.PatientId, open.Subject, open.Patient.ListName, open.Patient.Mrn, open.Balance, verdict.Due, open.Services.Min(service => service.Since), verdict.Name, verdict.Hold, verdict.Why,
        open.Last?.On, verdict.NextOn);

    private static AccountServiceDto ToDto(BookedService service, HashSet<Guid> pending, StatementAccount? terms, DateOnly today) => new(
        service.Claim.Id, service.Claim.Number, service.Claim.ServiceDate, service.Label, service.Money.Charge, service.Money.InsurancePaid, service.Money.Adjusted, service.Money.Share,
        service.Money.Reasons, service.Money.PatientPaid, service.Money.Balance, pending.Contains(service.Claim.Id), terms?.ConfidentialClaims.Contains(service.Claim.Id) == true, service.Subject,
        service.Money.Since is { } since ? today.DayNumber - since.DayNumber : null);

    private static Money Sum(IEnumerable<Money> amounts) => new(amounts.Sum(amount => amount.Cents));
}
