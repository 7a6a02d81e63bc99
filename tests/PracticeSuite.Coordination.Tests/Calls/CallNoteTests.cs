using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Coordination.Calls;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Tests.Messages;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Calls;

public sealed class CallNoteTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-071"), Trait("Rule", "K-086")]
    public async Task What_is_the_programs_becomes_labelled_contacts_and_a_note_of_its_people_alone(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.ProgramAsync(House.Lcsw);
        var id = host.Book([House.Rosa]);
        await host.ConsentAsync(House.Rosa);
        host.Calls.Booked[id] = host.Calls.Booked[id] with { Patients = [new(House.Rosa, true)] };
        await host.JoinAsync(House.Pmhnp, id);
        await host.JoinAsync(House.Lcsw, id);
        await host.DiscussAsync(House.Lcsw, id, House.Rosa);
        await host.WaitAsync(id, 80);
        await host.EndAsync(House.Lcsw, id);

        await host.AttestAsync(House.Pmhnp, id);
        var others = host.Calls.Drafts.Count;
        var contact = Assert.Single(await host.ContactsAsync());
        await host.AttestAsync(House.Lcsw, id);

        Assert.Equal(0, others);
        Assert.True(contact.IsPart2);
        Assert.Single(host.Calls.Drafts);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-086"), Trait("Rule", "B-213")]
    public async Task It_names_who_took_part_no_minutes_that_are_missing_and_is_never_too_long(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.Calls.Lines.Add(new AgendaLine(House.Rosa, AgendaReason.NearThreshold, "4 min remaining", ""));
        host.Calls.Lines.AddRange(Enumerable.Range(0, 30).Select(at => new AgendaLine(House.Rosa, AgendaReason.OpenQuestion, new string((char)('a' + (at % 26)), 480), "")));
        var id = host.Book([House.Rosa], null, House.Lcsw, House.Pmhnp, House.Assistant);
        await host.JoinAsync(House.Lcsw, id);
        await host.JoinAsync(House.Pmhnp, id);
        await host.DiscussAsync(House.Lcsw, id, House.Rosa);
        await host.WaitAsync(id, 80);
        await host.EndAsync(House.Lcsw, id);

        await host.AttestAsync(House.Lcsw, id);

        var body = Assert.Single(host.Calls.Drafts).Body;
        Assert.Equal($"{House.Lcsw.DisplayName}, {House.Pmhnp.DisplayName}", body.Participants);
        Assert.DoesNotContain("remaining", body.Sections[1].Text, StringComparison.Ordinal);
        Assert.Equal(NoteLimits.Section, body.Sections[1].Text.Length);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-086")]
    public async Task What_is_written_after_the_first_attested_is_in_a_note_of_whoever_attests_next(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var id = await host.HoldAsync((House.Rosa, 90));
        await host.CallAsync(House.Lcsw, (calls, ct) => calls.WriteAsync(id, new NewCallItem(House.Rosa, "Keep the dose"), ct));
        await host.AttestAsync(House.Lcsw, id);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.CallAsync(House.Pmhnp, (calls, ct) => calls.WriteAsync(id, new NewCallItem(House.Rosa, "Order a lithium level"), ct));

        await host.AttestAsync(House.Pmhnp, id);

        Assert.Equal(2, host.Calls.Drafts.Count);
        Assert.Equal(["Decided: Keep the dose", "Decided: Order a lithium level"], host.Calls.Drafts.Select(draft => draft.Body.Sections.Single(section => section.Key == "Exchanged").Text));
        Assert.EndsWith($"What was written after {House.Lcsw.DisplayName} attested it.", host.Calls.Drafts[1].Body.Sections[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("four", 4, "four")]
    [InlineData("fives", 4, "fiv…")]
    [InlineData("ab\U0001F642c", 4, "ab…")]
    public void What_has_no_room_is_cut_between_characters(string text, int length, string cut) => Assert.Equal(cut, CallNotes.Cut(text, length));
}
