using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Messages;

/// <summary>What a Part 2 program's people write (P-071, P-082).</summary>
public sealed class Part2MessageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-071"), Trait("Rule", "P-082")]
    public async Task It_goes_to_nobody_who_may_not_know_and_with_a_consent_it_does(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.ProgramAsync(House.Pmhnp, House.Assistant);

        await host.StartAsync(House.Pmhnp, House.Rosa, [House.Lcsw]).ThrowsAsync("Coordination:NotForProgram");
        var within = await host.StartAsync(House.Pmhnp, House.Rosa, [House.Assistant]);
        await host.DoAsync(House.Pmhnp, (messages, ct) => messages.AddAsync(within.Id, House.Lcsw.Id, ct)).ThrowsAsync("Coordination:NotForProgram");
        await host.ConsentAsync(House.Rosa);
        await host.StartAsync(House.Pmhnp, House.Rosa, [House.Lcsw]);

        Assert.Equal(1, await host.UnreadAsync(House.Lcsw));
        Assert.All(await host.ReadAsync((db, ct) => db.Messages.Select(message => message.IsPart2).ToListAsync(ct)), Assert.True);
        Assert.All(await host.ReadAsync((db, ct) => db.Receipts.Select(receipt => receipt.IsPart2).ToListAsync(ct)), Assert.True);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-082"), Trait("Rule", "P-071")]
    public async Task When_the_consent_is_taken_back_neither_the_text_nor_a_number_nor_a_later_line_is_left(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.ProgramAsync(House.Pmhnp);
        var plain = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "How is she?");
        var consent = await host.ConsentAsync(House.Rosa);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.PostAsync(House.Pmhnp, plain.Id, "She came to the program.");
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.PostAsync(House.Lcsw, plain.Id, "Good that she came to the program.");
        await host.StartAsync(House.Pmhnp, House.Rosa, [House.Lcsw], "A dose was missed.");
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        await host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.EndConsentAsync(consent, host.Host.Clock.GetUtcNow(), ct));

        var row = Assert.Single(await host.ListAsync(House.Lcsw));
        Assert.Equal((plain.Id, "How is she?", 0, plain.Messages[0].SentAt), (row.Id, row.LastLine, row.Unread, row.LastAt));
        Assert.Equal(0, await host.UnreadAsync(House.Lcsw));
        Assert.Equal("How is she?", Assert.Single((await host.GetAsync(House.Lcsw, plain.Id)).Messages).Text);
        Assert.Empty(await host.FindAsync(House.Lcsw, "program"));
        Assert.Equal(3, (await host.GetAsync(House.Pmhnp, plain.Id)).Messages.Count);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-071")]
    public async Task What_the_programs_people_write_about_no_patient_is_everybodys_it_was_sent_to(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.ProgramAsync(House.Pmhnp);

        var thread = await host.StartAsync(House.Pmhnp, null, [House.Lcsw], "The copier is broken.");

        Assert.Single((await host.GetAsync(House.Lcsw, thread.Id)).Messages);
    }
}
