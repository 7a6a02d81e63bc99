using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Messages;

/// <summary>A message becomes a care-coordination note, with a way from each to the other (K-065).</summary>
[Trait("Rule", "K-065")]
public sealed class MessageFilingTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_a_draft_of_whoever_files_it_and_each_leads_to_the_other(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "She sleeps three hours a night.");

        var draft = await FileAsync(host, House.Pmhnp, thread.Messages[0].Id);
        var again = await FileAsync(host, House.Lcsw, thread.Messages[0].Id);

        var (patient, body) = host.Calls.Drafts[0];
        Assert.Equal(House.Rosa, patient);
        Assert.Equal("She sleeps three hours a night.", body.Sections.Single(section => section.Key == "Exchanged").Text);
        Assert.Contains(House.Lcsw.DisplayName, body.Participants, StringComparison.Ordinal);
        Assert.Contains("9 Oct 2026", body.Sections.Single(section => section.Key == "Contact").Text, StringComparison.Ordinal);
        var shown = Assert.Single((await host.GetAsync(House.Pmhnp, thread.Id)).Messages);
        Assert.Equal([(draft, House.Pmhnp.Id, $"?part=notes&draft={draft}"), (again, House.Lcsw.Id, null)], shown.Filed.Select(one => (one.NoteId, one.ById, one.Address)));
        Assert.Empty(shown.Things);
        Assert.Equal("She sleeps three hours a night.", shown.Text);
        var back = Assert.Single(await OfNoteAsync(host, House.Lcsw, draft));
        Assert.Equal((thread.Id, thread.Messages[0].Id, House.Lcsw.Id), (back.ThreadId, back.MessageId, back.AuthorId));
        Assert.Empty(await OfNoteAsync(host, House.Assistant, draft));
        Assert.Empty(await OfNoteAsync(host, House.Lcsw, Guid.CreateVersion7()));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-071")]
    public async Task What_is_no_part_of_a_chart_or_not_theirs_to_write_down_is_refused(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var office = await host.StartAsync(House.Lcsw, null, [House.Pmhnp], "The copier is broken.");
        var administrative = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], new NewMessage("Her card came back.", IsAdministrative: true));
        var retracted = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        await host.As(House.Lcsw).RunAsync<IMessageAppService>((messages, ct) => messages.RetractAsync(retracted.Messages[0].Id, ct));
        foreach (var thread in new[] { office, administrative, retracted })
            await FileAsync(host, House.Lcsw, thread.Messages[0].Id).ThrowsAsync("Coordination:NothingToFile");
        await FileAsync(host, House.Assistant, administrative.Messages[0].Id).ThrowsAsync("Coordination:MessageNotFound");
        await FileAsync(host, House.Lcsw, Guid.CreateVersion7()).ThrowsAsync("Coordination:MessageNotFound");
        await host.ProgramAsync(House.Lcsw);
        await host.ConsentAsync(House.Rosa);
        var program = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "From the program.");

        await FileAsync(host, House.Pmhnp, program.Messages[0].Id).ThrowsAsync("Coordination:FiledByProgram");

        Assert.Empty(host.Calls.Drafts);
        await FileAsync(host, House.Lcsw, program.Messages[0].Id);
        Assert.Single(host.Calls.Drafts);
    }

    private static Task<Guid> FileAsync(CareHost host, StaffMember who, Guid message) =>
        host.As(who).RunAsync<IMessageFilingAppService, Guid>((filing, ct) => filing.FileAsync(message, ct));

    private static Task<IReadOnlyList<FiledMessageDto>> OfNoteAsync(CareHost host, StaffMember who, Guid note) =>
        host.As(who).RunAsync<IMessageFilingAppService, IReadOnlyList<FiledMessageDto>>((filing, ct) => filing.GetOfNoteAsync(House.Rosa, note, ct));
}
