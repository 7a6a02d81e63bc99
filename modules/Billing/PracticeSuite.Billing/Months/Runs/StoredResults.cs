using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>Compares what was found of a patient with what is stored, and writes down what is new.</summary>
internal static class StoredResults
{
    public static void Plan(
        ChunkPlan plan, PatientMonth facts, IReadOnlyList<EvaluatedMonth> months, IEnumerable<ResultBefore> before, string? claimEffect, RunContext run)
    {
        var standing = before.ToDictionary(result => result.EnrollmentId);
        var changes = new PatientChanges(facts.Care.PatientId, facts.Chart.Demographics.ListName, facts.Chart.Demographics.Mrn);
        foreach (var (result, _) in months)
        {
            standing.Remove(result.EnrollmentId ?? Guid.Empty, out var earlier);
            Compare(plan, changes, result, earlier, run);
        }

        Supersede(plan, changes, standing.Values);
        plan.Change(changes.With(claimEffect));
    }

    /// <summary>A patient whom nothing connects with the month any more.</summary>
    public static void PlanGone(ChunkPlan plan, IReadOnlyList<ResultBefore> before, Claim? claim, string? claimEffect)
    {
        if (before.Count == 0 && claim is null)
            return;
        var changes = claim is null
            ? new PatientChanges(before[0].PatientId, before[0].PatientName, before[0].PatientMrn)
            : new PatientChanges(claim.PatientId, claim.PatientName, claim.PatientMrn);
        changes.Label(claim?.IsPart2 == true);
        Supersede(plan, changes, before);
        plan.Change(changes.With(claimEffect));
    }

    public static MonthEndResult ToLine(MonthResult result, string mrn) => new(
        result.PatientId, mrn, result.Code, result.Decision, result.ServiceDate, result.Total, result.Missing, result.IsNearMiss,
        [.. result.Holds.Select(hold => hold.Code.ToText()).Distinct()], [.. result.Advisories.Select(one => one.Code.ToText()).Distinct()],
        result.ExpectedAllowed)
    { IsPart2 = result.IsPart2 };

    /// <summary>An enrollment that no longer touches the month leaves its result as history.</summary>
    private static void Supersede(ChunkPlan plan, PatientChanges changes, IReadOnlyCollection<ResultBefore> gone)
    {
        foreach (var result in gone)
        {
            plan.Superseded.Add(result.Id);
            changes.Add(result.ToSide(), null, differs: true);
            changes.Label(result.IsPart2);
        }
    }

    private static void Compare(ChunkPlan plan, PatientChanges changes, MonthResult result, ResultBefore? earlier, RunContext run)
    {
        var (name, mrn) = (changes.Name, changes.Mrn);
        var line = ToLine(result, mrn);
        plan.Results.Add(line);
        plan.Count(new MonthRunCounts(
            Eligible: result.Decision == MonthDecision.Eligible ? 1 : 0,
            Held: result.Decision == MonthDecision.Held ? 1 : 0,
            NearMiss: result.IsNearMiss ? 1 : 0));
        changes.Label(result.IsPart2 || earlier?.IsPart2 == true);
        var hash = ResultContent.Sha256Of(result, name, mrn);
        changes.Add(
            earlier?.ToSide(),
            new MonthChangeSideDto(line.Code, line.Decision, line.Counted, line.DateOfService, line.Holds, line.ExpectedAllowed),
            differs: earlier?.ContentHash != hash);
        if (earlier?.ContentHash == hash)
            return;
        if (earlier is not null)
            plan.Superseded.Add(earlier.Id);
        plan.NewResults.Add(Make(result, name, mrn, hash, earlier is not null, run));
        plan.Count(new MonthRunCounts(ResultsChanged: 1));
    }

    private static StoredResult Make(MonthResult result, string name, string mrn, string hash, bool replaces, RunContext run) => new()
    {
        PracticeId = run.Practice,
        PatientId = result.PatientId,
        IsPart2 = result.IsPart2,
        Month = result.Month,
        EnrollmentId = result.EnrollmentId ?? Guid.Empty,
        RunId = run.RunId,
        ReplacesAnother = replaces,
        EvaluatedAt = run.Now,
        PatientName = name,
        PatientMrn = mrn,
        SearchText = PatientSearch.TextOf(name, mrn),
        Code = result.Code,
        Decision = result.Decision,
        IsNearMiss = result.IsNearMiss,
        Logged = result.Logged,
        Counted = result.Total,
        Missing = result.Missing,
        ServiceDate = result.ServiceDate,
        FileBy = result.FileBy,
        Biller = run.Rules.StaffOf(result.RenderingProviderId)?.DisplayName,
        Payer = PayerName(result, run),
        ExpectedAllowedCents = result.ExpectedAllowed?.Cents,
        WorthCents = result.Worth?.Cents,
        HoldCodes = $" {string.Join(' ', result.Holds.Select(hold => hold.Code.ToText()).Distinct())} ",
        Holds = [.. result.Holds.Select(hold => hold.ToDto())],
        Advisories = [.. result.Advisories.Select(one => one.ToDto())],
        ContentHash = hash,
    };

    private static string? PayerName(MonthResult result, RunContext run) => result.PayerId is { } payer
        ? run.Rules.ProfileOn(payer, result.ServiceDate ?? run.Month.LastDay)?.PayerName
        : null;
}
