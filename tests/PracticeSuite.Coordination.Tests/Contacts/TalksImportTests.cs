using System.Text;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Contacts;

public sealed class TalksImportTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-032"), Trait("Rule", "K-140")]
    public async Task Talks_from_before_are_contacts_and_run_the_clock(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);

        await TakeAsync(host, "patient,staff,with,at,minutes,by_phone\n1001,chen,patel,2026-09-20 23:30,5,yes\n1001,patel,chen,2026-09-05T14:00:00Z,1,\n");

        var contacts = await host.ReadAsync((db, ct) => Task.FromResult(db.Contacts.OrderBy(c => c.At).Select(c => new { c.Kind, c.At }).ToList()));
        Assert.Equal([(ContactKind.InPerson, Local("2026-09-05 10:00")), (ContactKind.Phone, Local("2026-09-20 23:30"))], contacts.Select(c => (c.Kind, c.At)));
        Assert.Equal(Day("2026-09-20"), (await host.As(House.Lcsw).RunAsync<IContactClock, IReadOnlyList<ContactDue>>((clock, ct) => clock.GetAsync([House.Rosa], ct))).Single().LastOn);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_is_there_already_to_come_or_with_oneself_is_refused_line_by_line(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await TakeAsync(host, "patient,staff,with,at,minutes\n1001,chen,patel,2026-09-20 23:30,5\n");

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => TakeAsync(
            host, "patient,staff,with,at,minutes\n1001,patel,chen,2026-09-20 23:30,5\n1001,chen,chen,2026-09-20 10:00,5\n1001,chen,patel,2027-09-20 10:00,5\n1003,chen,patel,2026-09-20 10:00,0\n"));

        Assert.Equal([(2, "at"), (3, "with"), (4, "at"), (5, "patient"), (5, "minutes")], refused.Problems.Select(problem => ((int)problem.Line, problem.Column)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_was_taken_back_can_come_again(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        const string Talk = "patient,staff,with,at,minutes\n1001,chen,patel,2026-09-20 23:30,5\n";
        await TakeAsync(host, Talk);
        var wrong = Assert.Single(await ListAsync());
        await host.As(House.Lcsw).RunAsync<ITalkAppService>((talks, ct) => talks.TakeBackAsync(wrong.Id, "It was about Theo", ct));

        await TakeAsync(host, Talk);

        Assert.Equal([false, true], (await ListAsync()).Select(talk => talk.TakenBackAt is not null).Order());

        Task<IReadOnlyList<TalkDto>> ListAsync() => host.As(House.Lcsw).RunAsync<ITalkAppService, IReadOnlyList<TalkDto>>((talks, ct) => talks.GetListAsync(House.Rosa, ct));
    }

    private static Task TakeAsync(CareHost host, string talks) => host.AsSystem.RunAsync<FolderImport>((import, ct) => import.RunAsync(
        new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { ["talks.csv"] = () => new MemoryStream(Encoding.UTF8.GetBytes(talks)) }, partial: false, _ => { }, ct));
}
