using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Messages;

/// <summary>Who gets an important message in place of somebody who is away (K-067), and who does not.</summary>
[Trait("Rule", "K-067")]
public sealed class StandInMessageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-082")]
    public async Task What_the_program_writes_goes_to_no_stand_in_who_may_not_know_and_the_thread_stays_open_to_the_program(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var newcomer = await MessageAccessTests.NewcomerAsync(host);
        await host.ProgramAsync(House.Pmhnp, House.Assistant);
        await host.StandInAsync(newcomer, House.Assistant);

        var thread = await host.StartAsync(House.Pmhnp, House.Rosa, [House.Assistant], "A dose was missed.", MessageLevel.Important);
        var again = await host.PostAsync(House.Pmhnp, thread.Id, "And another.", MessageLevel.Important);

        Assert.Equal([House.Assistant.Id, House.Pmhnp.Id], again.Participants.Select(one => one.StaffId).OrderBy(id => id == House.Pmhnp.Id));
        Assert.Empty(await host.ListAsync(newcomer));
        await host.ConsentAsync(House.Rosa);
        await host.PostAsync(House.Pmhnp, thread.Id, "She is here.", MessageLevel.Important);
        Assert.Equal(3, (await host.GetAsync(newcomer, thread.Id)).Messages.Count);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_is_about_nobody_lets_no_stand_in_in_whom_nothing_would_take_out_again(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var newcomer = await MessageAccessTests.NewcomerAsync(host);
        await host.StandInAsync(newcomer, House.Pmhnp);

        var thread = await host.StartAsync(House.Lcsw, null, [House.Pmhnp], "The alarm code has changed.", MessageLevel.Important);

        Assert.Equal(2, thread.Participants.Count);
        Assert.Empty(await host.ListAsync(newcomer));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task To_whom_it_was_sent_names_the_stand_in(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var newcomer = await MessageAccessTests.NewcomerAsync(host);
        await host.StandInAsync(newcomer, House.Pmhnp);

        await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "She took too many.", MessageLevel.Important);

        var sent = Assert.Single(await host.DoAsync(House.Lcsw, (messages, ct) => messages.GetOfPatientAsync(House.Rosa, ct)));
        Assert.Equal([House.Pmhnp.Id, newcomer.Id], sent.To);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-019")]
    public async Task Who_stands_in_with_some_patients_gets_copies_about_these_and_is_named_with_these(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var newcomer = await MessageAccessTests.NewcomerAsync(host);
        var now = host.Host.Clock.GetUtcNow();
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.CoverSomeAsync(Guid.CreateVersion7(), newcomer.Id, House.Pmhnp.Id, [House.Theo], now, now.AddDays(5), ct));

        await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "About Rosa.", MessageLevel.Important);
        var (rosa, theo) = (await AwayAsync(House.Rosa), await AwayAsync(House.Theo));
        Assert.Empty(await host.ListAsync(newcomer));
        await host.StartAsync(House.Lcsw, House.Theo, [House.Pmhnp], "About Theo.", MessageLevel.Important);

        Assert.Equal(House.Theo, Assert.Single(await host.ListAsync(newcomer)).PatientId);
        Assert.Equal((true, newcomer.Id), (rosa is null, Assert.Single(theo!.StandIns)));

        async Task<AwayDto?> AwayAsync(Guid patient) =>
            (await host.DoAsync(House.Lcsw, (messages, ct) => messages.GetAddresseesAsync(patient, ct))).All.Single(one => one.StaffId == House.Pmhnp.Id).Away;
    }

    [Fact]
    public async Task Who_is_away_with_no_day_of_return_is_away_until_then_whoever_else_stands_in()
    {
        await using var host = await CareHost.CreateAsync(DatabaseKind.Sqlite);
        var now = host.Host.Clock.GetUtcNow();
        await host.StandInAsync(House.Assistant, House.Pmhnp);
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(StaffLinkKind.Coverage, Guid.CreateVersion7(), House.Lcsw.Id, House.Pmhnp.Id, now, null, ct));

        var all = await host.DoAsync(House.Lcsw, (messages, ct) => messages.GetAddresseesAsync(House.Rosa, ct));

        var away = all.All.Single(one => one.StaffId == House.Pmhnp.Id).Away!;
        Assert.Equal((2, null), (away.StandIns.Count, away.Until));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Who_is_on_leave_is_said_to_be_away_until_they_are_back_also_where_nobody_stands_in(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var back = host.Host.Clock.GetUtcNow().AddDays(4);
        host.House.Measured.OnLeave[House.Pmhnp.Id] = back;

        var offered = (await host.DoAsync(House.Lcsw, (messages, ct) => messages.GetAddresseesAsync(House.Rosa, ct))).All.ToDictionary(one => one.StaffId, one => one.Away);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "She took too many.", MessageLevel.Important);
        await host.StandInAsync(House.Assistant, House.Pmhnp);
        var covered = await host.GetAsync(House.Lcsw, thread.Id);

        Assert.Equal((0, back), (offered[House.Pmhnp.Id]!.StandIns.Count, offered[House.Pmhnp.Id]!.Until));
        Assert.Null(offered[House.Assistant.Id]);
        var away = thread.Participants.Single(one => one.StaffId == House.Pmhnp.Id).Away!;
        Assert.Equal((0, back), (away.StandIns.Count, away.Until));
        away = covered.Participants.Single(one => one.StaffId == House.Pmhnp.Id).Away!;
        Assert.Equal((House.Assistant.Id, back), (Assert.Single(away.StandIns), away.Until));
    }
}
