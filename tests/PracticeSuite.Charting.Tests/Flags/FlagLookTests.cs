using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Flags;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>How often a flag that nobody acknowledges is looked at, and what a look costs (K-017, K-043).</summary>
public sealed class FlagLookTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    /// <summary>Each look is a save: of a flag that nobody answers for a year, one on each business day and not one each half hour.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-043")]
    public async Task After_the_last_rung_a_flag_is_looked_at_once_on_each_business_day(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10");
        var flags = new[] { await house.RaiseAsync(FlagLevel.Critical), await house.RaiseAsync(FlagLevel.Urgent) };
        house.MoveTo("2026-10-12 18:00");
        for (var rung = 0; rung < 5; rung++)
            await AtAsync($"2026-10-12 18:{10 * rung:00}");
        var before = await SavesAsync();

        var saves = new List<int>();
        foreach (var at in new[] { "2026-10-12 23:59", "2026-10-13 08:59", "2026-10-13 09:01", "2026-10-13 09:31", "2026-10-13 23:00", "2026-10-14 09:02", "2026-10-16 12:00", "2026-10-18 12:00", "2026-10-19 09:01" })
        {
            await AtAsync(at);
            saves.Add(await SavesAsync() - before);
        }

        Assert.Equal([0, 0, 2, 2, 2, 4, 6, 6, 8], saves);

        async Task AtAsync(string at)
        {
            house.MoveTo(at);
            await house.ClimbAsync();
        }

        async Task<int> SavesAsync() => (await house.Desk.Host.AsSystem.RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(new AuditFilter(PatientId: house.Desk.Patient, Take: AuditFilter.MostRows), ct)))
            .Rows.Count(row => row.Action == AuditAction.Update && flags.Any(flag => row.ObjectId == $"{flag.Id}"));
    }

    /// <summary>At the end of a ladder of before places were looked at again stood a day that never comes.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-017"), Trait("Rule", "K-043")]
    public async Task A_rung_that_was_agreed_on_after_a_ladder_had_ended_for_good_is_followed_by_the_next_in_its_time(DatabaseKind kind)
    {
        var agreed = new AgreedLadder();
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10", agreed);
        agreed.Now = agreed.Now with { Rungs = [] };
        await house.RaiseAsync(FlagLevel.Critical);
        house.Advance(minutes: 60);
        await house.ClimbAsync();
        await house.Desk.Host.AsSystem.RunAsync<ChartingDbContext>(async (db, ct) =>
        {
            (await db.Set<UrgentFlag>().SingleAsync(ct)).LookAgain(UrgentFlag.Never);
            await db.SaveChangesAsync(ct);
        });
        agreed.Now = agreed.Now with { Rungs = [FlagRung.CoveringClinician, FlagRung.ClinicalDirector] };

        var told = new List<int>();
        foreach (var minutes in new[] { 10, 29, 1 })
        {
            house.Advance(minutes);
            await house.ClimbAsync();
            told.Add((await house.ReadAsync()).Acts.Count(act => act.Act == FlagAct.Escalated));
        }

        Assert.Equal([1, 1, 2], told);
        Assert.Equal([house.Backup, house.Director], (await house.ReadAsync()).Acts.Where(act => act.Act == FlagAct.Escalated).Select(act => Assert.Single(act.ToStaffIds)));
    }

    /// <summary>After a night in which the job was down all rungs are due; who came into a place meanwhile is asked for once.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-017")]
    public async Task Who_came_into_a_place_is_read_once_in_a_step_however_many_rungs_are_due(DatabaseKind kind)
    {
        var asked = new List<int>();
        foreach (var minutes in new[] { 30, 600 })
        {
            var agreed = new AgreedLadder();
            await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10", agreed);
            agreed.Lead = await house.Desk.Host.EmployAsync("CRISIS", Credential.LCSW);
            await house.RaiseAsync(FlagLevel.Critical);
            house.Advance(minutes: 60);
            await house.ClimbAsync();
            var before = agreed.Asked;
            house.Advance(minutes);
            await house.ClimbAsync();
            asked.Add(agreed.Asked - before);
        }

        Assert.Equal(asked[0], asked[1]);
    }
}
