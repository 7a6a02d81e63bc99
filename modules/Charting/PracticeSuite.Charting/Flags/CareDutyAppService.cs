using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

/// <summary>Read as the caller may read the chart: what rests on a thing that is not shown to them is not owed before them.</summary>
internal sealed class CareDutyAppService(ChartingDbContext db, FlagFactsReader reader, ChartClock clock, IAccess access) : ICareDutyAppService
{
    /// <summary>The longest that something is owed after its flag was raised: of a contact from the change on of which it is the last.</summary>
    private static readonly int Days = CareDuties.ContactDays + YoungContacts.Days[^1];

    private const int Ahead = 7;
    private const int Chunk = 200;

    /// <summary>What begins a duty raises one of these.</summary>
    private static readonly string[] Contacts = ["UF-06", "UF-34"];

    private const string Screener = "UF-01";

    public async Task<IReadOnlyList<CareDutyDto>> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Flags.View, patientId, cancellationToken);

        return [.. (await ReadAsync(IdRange.Only(patientId), await clock.ReadAsync(cancellationToken), cancellationToken)).Select(one => one.Duty)];
    }

    public async Task<IReadOnlyList<CareDutyDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Flags.View, cancellationToken);

        var day = await clock.ReadAsync(cancellationToken);
        var (from, screened) = (day.Now.AddDays(-Days), day.Now.AddDays(-CareDuties.ScreenerDays));
        var patients = await db.Set<UrgentFlag>().AsNoTracking().Where(flag => ((Contacts.Contains(flag.Rule) && flag.RaisedAt >= from) || (flag.Rule == Screener && flag.RaisedAt >= screened)) && flag.State != FlagState.Canceled)
            .Select(flag => flag.PatientId).Distinct().ToListAsync(cancellationToken);
        var owed = new List<CareDutyDto>();
        foreach (var some in patients.Chunk(Chunk))
            owed.AddRange((await ReadAsync(IdRange.Of(some), day, cancellationToken)).Where(one => one.Duty.DueOn <= one.Today.AddDays(Ahead)).Select(one => one.Duty));
        return [.. owed.OrderBy(duty => duty.DueOn).ThenBy(duty => duty.PatientId)];
    }

    private async Task<IEnumerable<(CareDutyDto Duty, DateOnly Today)>> ReadAsync(IdRange patients, ChartDay day, CancellationToken cancellationToken)
    {
        var ofProgram = await db.IsCallerOfProgramAsync(cancellationToken);
        return (await reader.ReadAsync(patients, day, isTimed: false, cancellationToken))
            .SelectMany(one => CareDuties.Of(ofProgram ? one.Facts : Open(one.Facts), one.Thresholds, one.Today).Select(duty => (duty, one.Today)));
    }

    /// <summary>Visits and stays are read whole for the rules; those of the program are its own (P-082).</summary>
    private static FlagFacts Open(FlagFacts facts) => facts with { Occasions = facts.Occasions?.Where(one => !one.IsPart2).ToList() };
}
