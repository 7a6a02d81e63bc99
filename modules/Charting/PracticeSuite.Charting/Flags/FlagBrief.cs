using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

/// <summary>Flags that are open, the most urgent first, and what came of those of the last thirty days (K-106).</summary>
internal sealed class FlagBrief(IUrgentFlagAppService flags, IAccess access) : IBriefSource
{
    private const int Days = 30;

    public async Task<IReadOnlyList<BriefLine>> ReadAsync(BriefQuestion question, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Flags.View, question.PatientId, cancellationToken)).IsGranted)
            return [];
        var all = await flags.GetListAsync(question.PatientId, cancellationToken);
        var from = question.Today.AddDays(-Days);
        return
        [
            .. all.Where(flag => !flag.IsOver).OrderByDescending(flag => flag.Level).ThenByDescending(flag => flag.RaisedAt).Select(flag => Line(flag, OpenText(flag))),
            .. all.Where(flag => flag.State == FlagState.Resolved && question.Zone.LocalDate(flag.RaisedAt) >= from).OrderByDescending(flag => flag.RaisedAt).Select(flag => Line(flag, ClosedText(flag))),
        ];
    }

    private static BriefLine Line(UrgentFlagDto flag, string text) => new(BriefPart.Flags, text) { IsPart2 = flag.IsPart2 };

    public static string OpenText(UrgentFlagDto flag)
    {
        var facts = string.Join("; ", flag.Lines.Where(line => !line.IsInError).TakeLast(1).SelectMany(line => line.Facts).Select(FlagText.Of));
        return $"{flag.Level}: {flag.Words.TrimEnd('.')}{(facts.Length > 0 ? $" ({facts})" : "")}{(flag.State == FlagState.Acknowledged ? ", acknowledged" : "")}";
    }

    private static string ClosedText(UrgentFlagDto flag) =>
        $"Resolved: {flag.Words.TrimEnd('.')}{(flag.Acts.LastOrDefault(act => act.Act == FlagAct.Resolved)?.Words is { } words ? $". {words}" : "")}";
}
