using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

/// <summary>What is new of the flags: that one was raised, and how far it has come.</summary>
internal sealed class FlagNews(ChartingDbContext db, IAccess access) : IChartNews
{
    private const string Part = "flags";

    public IReadOnlyList<string> TellsOf { get; } = [nameof(UrgentFlag), nameof(UrgentFlagAct)];

    public async Task<IReadOnlyList<ChartNewsItem>> GetSinceAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (!access.May(ChartingPermissions.Flags.View))
            return [];
        var me = access.Caller.UserId;
        var flags = await db.Set<UrgentFlag>().AsNoTracking().Where(flag => flag.PatientId == patientId && flag.Acts.Any(act => act.At > since))
            .Include(flag => flag.Acts).AsSingleQuery().ToListAsync(cancellationToken);
        return [.. flags.SelectMany(flag => flag.Acts.Where(act => act.At > since && act.ByUserId != me).Select(act => new ChartNewsItem(ChartNewsItem.KeyOf("f", act.Id), act.At, Part, TextOf(flag, act.Act), ByOf(flag, act))))];
    }

    /// <summary>What a rule did is not told as the deed of whoever wrote into the chart.</summary>
    private static string ByOf(UrgentFlag flag, UrgentFlagAct act)
    {
        if (flag.Rule is null || act.Act is not (FlagAct.Raised or FlagAct.LevelRaised))
            return act.By;
        var by = FlagText.RaisedBy(flag.Rule, act.ByUserId is null ? null : act.By);
        return $"{char.ToUpperInvariant(by[0])}{by[1..]}";
    }

    private static string WordsOf(FlagAct act) => act switch
    {
        FlagAct.LevelRaised => "made more urgent",
        FlagAct.Commented => "commented on",
        _ => act.ToString().ToLowerInvariant(),
    };

    private static string TextOf(UrgentFlag flag, FlagAct act) =>
        $"{(act == FlagAct.Raised && flag.Acts.Any(one => one.Act == FlagAct.LevelRaised) ? "A" : flag.Level)} flag {(flag.Rule is { } rule && act is not (FlagAct.Raised or FlagAct.LevelRaised) ? $"{rule} " : "")}{WordsOf(act)}: {(flag.Reason ?? FlagRules.Find(flag.Rule)?.Words ?? "").TrimEnd('.')}.";
}
