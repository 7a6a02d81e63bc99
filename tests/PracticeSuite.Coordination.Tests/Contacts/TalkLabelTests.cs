using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Tests.Messages;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Contacts;

/// <summary>A talk with somebody of the Part 2 program is the program's, whoever of the two says so.</summary>
public sealed class TalkLabelTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-071")]
    public async Task Imported_talks_bear_the_label_whichever_of_the_two_is_of_the_program(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.ProgramAsync(House.Pmhnp);

        await TakeAsync(host, "1001,chen,patel,2026-09-03 10:00,5\n1002,patel,chen,2026-09-04 10:00,5\n1002,chen,diaz,2026-09-05 10:00,5\n");

        Assert.Equal([true, true, false], await host.ReadAsync((db, ct) => db.Talks.OrderBy(talk => talk.At).Select(talk => talk.IsPart2).ToListAsync(ct)));
        Assert.Equal([true, true, false], await host.ReadAsync((db, ct) => db.Contacts.OrderBy(contact => contact.At).Select(contact => contact.IsPart2).ToListAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-071")]
    public async Task A_talk_that_the_other_logs_is_labelled_too(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        await host.ProgramAsync(House.Pmhnp);

        await LogAsync(host, House.Lcsw, House.Pmhnp);

        Assert.Equal([true], await host.ReadAsync((db, ct) => db.Talks.Select(talk => talk.IsPart2).ToListAsync(ct)));
        Assert.Equal([true], await host.ReadAsync((db, ct) => db.Contacts.Select(contact => contact.IsPart2).ToListAsync(ct)));
    }

    private static Task LogAsync(CareHost host, StaffMember who, StaffMember with) => host.As(who).RunAsync<IPatientTermsAppService>((terms, ct) =>
        terms.LogTalkAsync(new TalkInput(House.Rosa, with.Id, ContactChannel.Phone, host.Host.Clock.GetUtcNow().AddHours(-1), 5), ct));

    private static Task TakeAsync(CareHost host, string rows)
    {
        var files = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal)
        {
            ["talks.csv"] = () => new MemoryStream(Encoding.UTF8.GetBytes($"patient,staff,with,at,minutes\n{rows}")),
        };
        return host.AsSystem.RunAsync<FolderImport>((import, ct) => import.RunAsync(files, partial: false, _ => { }, ct));
    }
}
