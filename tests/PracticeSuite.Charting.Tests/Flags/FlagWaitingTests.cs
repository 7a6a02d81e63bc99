using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>Who stands high on a ladder often has nothing to do with the patient: they learn whom to call, and say that they have heard (K-017, K-042, K-049).</summary>
public sealed class FlagWaitingTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-049"), Trait("Rule", "K-042"), Trait("Rule", "K-017")]
    public async Task A_director_learns_whom_it_is_about_and_whom_to_call_and_takes_it_over_without_the_chart(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10");
        var flag = await house.RaiseAsync(FlagLevel.Critical);
        var director = house.Desk.Host.Host.For(house.Director, PracticeRole.Supervisor);
        Assert.Equal("Charting:FlagNotFound", (await Assert.ThrowsAsync<Kernel.BusinessException>(() => director.TakeOverAsync(flag.Id))).Code);
        house.Advance(minutes: 90);
        await house.ClimbAsync();

        var (mine, marks) = (await director.MineAsync(), await director.MarksAsync());
        await director.TakeOverAsync(flag.Id, "Reached the therapist, who goes there.");
        await director.TakeOverAsync(flag.Id);
        var after = await house.ReadAsync();

        var waiting = Assert.Single(mine.Waiting);
        Assert.Empty(mine.Flags);
        Assert.Equal((flag.Id, FlagLevel.Critical, house.Desk.Patient, "Alvarez, Rosa", flag.DueAt), (waiting.Id, waiting.Level, waiting.PatientId!.Value, waiting.Patient, waiting.DueAt));
        Assert.Equal(new[] { house.Desk.Host.Prescriber, house.Desk.Host.Therapist }.Order(), waiting.Call.Order());
        Assert.Equal(10, waiting.Phone.Length);
        Assert.Equal(new FlagMark(flag.Id, FlagLevel.Critical), Assert.Single(marks));
        var taken = Assert.Single(after.Acts, act => act.Act == FlagAct.Acknowledged);
        Assert.Equal((FlagState.Acknowledged, "Reached the therapist, who goes there."), (after.State, taken.Words));
        Assert.Empty((await director.MineAsync()).Waiting);
        Assert.Empty(await director.MarksAsync());
        await Assert.ThrowsAsync<NoRelationshipException>(() => director.AllAsync(house.Desk.Patient));
    }

    /// <summary>A page that stayed open does not outlast the treatment.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-049"), Trait("Rule", "P-120")]
    public async Task Who_was_told_as_one_of_the_team_and_has_left_it_takes_nothing_over(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10");
        var flag = await house.RaiseAsync(FlagLevel.Critical);
        var host = house.Desk.Host;
        await host.AsSystem.RunAsync<ICareTeamAppService>(async (teams, ct) =>
            await teams.EndAsync(house.Desk.Patient, (await teams.GetAsync(house.Desk.Patient, ct)).Members.Single(one => one.StaffId == host.Therapist).Id, ct));

        var refusal = await Assert.ThrowsAsync<Kernel.BusinessException>(() => house.Desk.Therapist.TakeOverAsync(flag.Id));

        Assert.Equal("Charting:FlagNotFound", refusal.Code);
        Assert.Equal(FlagState.Open, Assert.Single(await house.Desk.Prescriber.AllAsync(house.Desk.Patient)).State);
    }

    /// <summary>Somebody else leads now, and the director does other work: neither hears whose flag it is, nor ends the ladder.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-049"), Trait("Rule", "K-017"), Trait("Rule", "P-120")]
    public async Task Who_was_told_as_lead_or_director_and_is_so_no_longer_sees_nothing_and_takes_nothing_over(DatabaseKind kind)
    {
        var agreed = new AgreedLadder();
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10", agreed);
        var host = house.Desk.Host;
        agreed.Lead = await host.EmployAsync("CRISIS", Credential.LCSW);
        var (lead, director) = (host.Host.For(agreed.Lead.Value, PracticeRole.Therapist), host.Host.For(house.Director, PracticeRole.Supervisor));
        var flag = await house.RaiseAsync(FlagLevel.Critical);
        house.Advance(minutes: 120);
        await house.ClimbAsync();
        Assert.All(new[] { await lead.MineAsync(), await director.MineAsync() }, mine => Assert.Equal("Alvarez, Rosa", Assert.Single(mine.Waiting).Patient));

        agreed.Lead = await host.EmployAsync("NEXT", Credential.LCSW);
        await host.AsSystem.RunAsync<IUserAppService>(async (users, ct) =>
            await users.ChangeAsync((await users.GetListAsync(ct)).Single(user => user.StaffId == house.Director).Id, new UserChange("Lead", house.Director, [PracticeRole.Biller]), ct));
        house.Advance(minutes: 1);

        foreach (var former in new[] { lead, director })
        {
            Assert.Empty((await former.MineAsync()).Waiting);
            Assert.Empty(await former.MarksAsync());
            Assert.Equal("Charting:FlagNotFound", (await Assert.ThrowsAsync<Kernel.BusinessException>(() => former.TakeOverAsync(flag.Id, "Seen."))).Code);
        }

        Assert.Equal(FlagState.Open, (await house.ReadAsync()).State);
    }

    /// <summary>Whose place it is now hears with the next step, and after the last one too; who was told once is not told again.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-017"), Trait("Rule", "K-043")]
    public async Task Who_comes_into_the_place_of_a_lead_or_director_who_was_told_hears_with_the_next_step_and_nobody_twice(DatabaseKind kind)
    {
        var agreed = new AgreedLadder();
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10", agreed);
        var host = house.Desk.Host;
        var (lead, next) = (await host.EmployAsync("CRISIS", Credential.LCSW), await host.EmployAsync("NEXT", Credential.LCSW));
        agreed.Lead = lead;
        var flag = await house.RaiseAsync(FlagLevel.Critical);
        await AfterAsync(60);
        agreed.Lead = next;
        await AfterAsync(29);
        var between = (await ToldAsync()).Count;
        await AfterAsync(1);
        await AfterAsync(30);
        await AfterAsync(30);
        var director = await host.EmployAsync("DIRECT", Credential.LCSW);
        await host.AsSystem.RunAsync<IUserAppService>((users, ct) => users.CreateAsync(new NewUser("direct", "correct horse battery 9", "Direct", director, [PracticeRole.Supervisor]), ct));
        await AfterAsync(30);
        var weekend = (await ToldAsync()).Count;
        house.MoveTo("2026-10-12 09:00");
        await AfterAsync(1);
        agreed.Lead = lead;
        house.MoveTo("2026-10-13 09:00");
        await AfterAsync(1);

        Assert.Equal((1, 4), (between, weekend));
        Assert.Equal([lead, next, house.Backup, house.Director, director], await ToldAsync());
        Assert.Equal(7, (await house.MailAsync(flag.Id)).Select(one => one.RecipientId).Distinct().Count());
        Assert.Equal(7, (await house.MailAsync(flag.Id)).Count);
        Assert.Equal("Alvarez, Rosa", Assert.Single((await host.Host.For(director, PracticeRole.Supervisor).MineAsync()).Waiting).Patient);

        async Task AfterAsync(int minutes)
        {
            house.Advance(minutes);
            await house.ClimbAsync();
            await house.ClimbAsync();
        }

        async Task<IReadOnlyList<Guid>> ToldAsync() => [.. (await house.ReadAsync()).Acts.Where(act => act.Act == FlagAct.Escalated).SelectMany(act => act.ToStaffIds)];
    }

    /// <summary>The page of a director is as old as their last look at it.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-041"), Trait("Rule", "K-042")]
    public async Task What_a_director_says_of_a_flag_that_somebody_acknowledged_before_them_is_kept(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10");
        var flag = await house.RaiseAsync(FlagLevel.Critical);
        var director = house.Desk.Host.Host.For(house.Director, PracticeRole.Supervisor);
        house.Advance(minutes: 90);
        await house.ClimbAsync();
        await house.Desk.Therapist.AcknowledgeAsync(flag.Id, "Calling.");

        await director.TakeOverAsync(flag.Id, "Reached the mother, who is on the way.");

        var acts = (await house.ReadAsync()).Acts;
        Assert.Equal("Calling.", Assert.Single(acts, act => act.Act == FlagAct.Acknowledged).Words);
        Assert.Equal("Reached the mother, who is on the way.", Assert.Single(acts, act => act.Act == FlagAct.Commented).Words);
    }

    /// <summary>Every open page asks twice a minute.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-047")]
    public async Task The_bar_of_a_page_asks_in_one_statement_while_nothing_waits(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10");
        Task<int> CountAsync() => house.Desk.Prescriber.RunAsync<IServiceProvider, int>(async (services, ct) =>
        {
            var flags = services.GetRequiredService<IUrgentFlagAppService>();
            // What is asked once in an operation has been asked.
            await flags.GetMarksAsync(ct);
            return await Statements.CountAsync(services.GetRequiredService<ChartingDbContext>(), () => flags.GetMarksAsync(ct));
        });

        var quiet = await CountAsync();
        for (var more = 0; more < 4; more++)
            await house.RaiseAsync(FlagLevel.Urgent);

        Assert.Equal((1, 2), (quiet, await CountAsync()));
        Assert.Equal(4, (await house.Desk.Prescriber.MarksAsync()).Count);
    }

    /// <summary>Who was told, when and how.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-043"), Trait("Rule", "K-047")]
    public async Task Each_step_says_whom_it_told_and_what_became_of_the_mail(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-10 02:10");
        var urgent = await house.RaiseAsync(FlagLevel.Critical);
        var routine = await house.RaiseAsync(FlagLevel.Routine);
        house.Advance(minutes: 90);
        await house.ClimbAsync();
        await house.Desk.Host.Host.Services.GetRequiredService<DeliveryRounds>().DeliverAsync(CancellationToken.None);
        house.Advance(minutes: 5);
        await house.Desk.Therapist.ResolveAsync(urgent.Id, "Called, and all is well.");
        await house.Desk.Therapist.ReopenAsync(urgent.Id, "It began again today.");

        var all = await house.AllAsync();
        var acts = all.Single(flag => flag.Id == urgent.Id).Acts;

        FlagToldDto[] Told(FlagAct act) => [.. acts.Where(one => one.Act == act).SelectMany(one => one.Told)];
        // Nobody of the team has an address on record; the director has.
        Assert.Equal([FlagMailState.NoAddress, FlagMailState.NoAddress], Told(FlagAct.Raised).Select(one => one.Mail!.Value));
        Assert.Equal(
            [(house.Backup, FlagMailState.NoAddress, false), (house.Director, FlagMailState.Sent, true)], Told(FlagAct.Escalated).Select(one => (one.StaffId, one.Mail!.Value, one.SentAt is not null)));
        Assert.Equal(4, Told(FlagAct.Reopened).Length);
        Assert.All(Told(FlagAct.Reopened), one => Assert.Equal(FlagMailState.Waiting, one.Mail));
        Assert.Empty(Told(FlagAct.Resolved));
        Assert.All(all.Single(flag => flag.Id == routine.Id).Acts[0].Told, one => Assert.Null(one.Mail));
        Assert.Equal(2, all.Single(flag => flag.Id == routine.Id).Acts[0].Told.Count);
    }
}
