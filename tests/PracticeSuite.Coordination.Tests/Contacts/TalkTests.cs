using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Metrics;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Contacts;

public sealed class TalkTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-031"), Trait("Rule", "K-032"), Trait("Rule", "K-140")]
    public async Task A_talk_about_the_wrong_patient_is_taken_back_by_who_wrote_it_down_and_the_clock_goes_as_before(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-08-01 09:00");
        await LogAsync(host, "2026-08-20 10:00");
        await LogAsync(host, "2026-09-08 10:00");
        var wrong = (await ListAsync(host, House.Lcsw))[0];

        Assert.Equal((true, false), (wrong.MayTakeBack, (await ListAsync(host, House.Pmhnp))[0].MayTakeBack));
        await host.As(House.Pmhnp).RunAsync<ITalkAppService>((talks, ct) => talks.TakeBackAsync(wrong.Id, "not we", ct)).ThrowsAsync("Coordination:TalkNotYours");
        await host.As(House.Lcsw).RunAsync<ITalkAppService>((talks, ct) => talks.TakeBackAsync(wrong.Id, " ", ct)).ThrowsAsync("Input:Invalid");
        Assert.Equal(new DateOnly(2026, 9, 8), await LastOnAsync(host));
        await TakeBackAsync(host, wrong.Id);
        await host.As(House.Lcsw).RunAsync<ITalkAppService>((talks, ct) => talks.TakeBackAsync(wrong.Id, "again", ct)).ThrowsAsync("Coordination:TalkTakenBack");

        Assert.Equal(new DateOnly(2026, 8, 20), await LastOnAsync(host));
        Assert.Equal((1, 1), await CountedAsync(host));
        var shown = await ListAsync(host, House.Pmhnp);
        Assert.Equal([("It was about Theo", true), (null, false)], shown.Select(talk => (talk.TakenBackReason, talk.TakenBackAt is not null)));
        await TakeBackAsync(host, shown[1].Id);
        Assert.Null(await LastOnAsync(host));
        Assert.Equal((0, 0), await CountedAsync(host));
        Assert.All(await host.ReadAsync((db, ct) => db.Contacts.ToListAsync(ct)), contact => Assert.NotNull(contact.TakenBackAt));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-032")]
    public async Task Of_two_windows_that_take_a_talk_back_at_once_the_second_is_told_and_the_first_reason_stays(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-08-01 09:00");
        await LogAsync(host, "2026-09-08 10:00");
        var wrong = (await ListAsync(host, House.Lcsw))[0];

        await host.As(House.Lcsw).RunAsync<IServiceProvider>(async (services, ct) =>
        {
            await services.GetRequiredService<CoordinationDbContext>().Talks.SingleAsync(one => one.Id == wrong.Id, ct);
            await TakeBackAsync(host, wrong.Id);
            await services.GetRequiredService<ITalkAppService>().TakeBackAsync(wrong.Id, "It was twice", ct).ThrowsAsync("Coordination:TalkTakenBack");
        });

        Assert.Equal("It was about Theo", Assert.Single(await ListAsync(host, House.Pmhnp)).TakenBackReason);
    }

    /// <summary>Contacts as the figures read them, and the last ones.</summary>
    private static Task<(int All, int Last)> CountedAsync(CareHost host) => host.AsSystem.RunAsync<ContactReading, (int, int)>(async (contacts, ct) =>
    {
        var (now, during) = (new CareClock(host.Host.Clock.GetUtcNow(), TimeZoneInfo.Utc), new Interval(host.Host.Clock.GetUtcNow().AddDays(-180), host.Host.Clock.GetUtcNow().AddDays(1)));
        return ((await contacts.GetAllAsync(House.Lcsw.Id, [House.Rosa], during, now, ct)).Count, (await contacts.GetLastAsync(during, now, ct)).Count);
    });

    private static Task TakeBackAsync(CareHost host, Guid id) => host.As(House.Lcsw).RunAsync<ITalkAppService>((talks, ct) => talks.TakeBackAsync(id, "It was about Theo", ct));

    private static Task<IReadOnlyList<TalkDto>> ListAsync(CareHost host, StaffMember who) =>
        host.As(who).RunAsync<ITalkAppService, IReadOnlyList<TalkDto>>((talks, ct) => talks.GetListAsync(House.Rosa, ct));

    private static async Task<DateOnly?> LastOnAsync(CareHost host) =>
        Assert.Single(await host.AsSystem.RunAsync<IContactClock, IReadOnlyList<ContactDue>>((clock, ct) => clock.GetAsync([House.Rosa], ct))).LastOn;

    private static Task LogAsync(CareHost host, string at)
    {
        host.Host.Clock.AdjustTime(CareHost.Local(at));
        return host.As(House.Lcsw).RunAsync<IPatientTermsAppService>((terms, ct) =>
            terms.LogTalkAsync(new TalkInput(House.Rosa, House.Pmhnp.Id, ContactChannel.Phone, CareHost.Local(at), 5), ct));
    }
}
