using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Coordination.Tests.Messages;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Calls;

public sealed class CallRoomTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-083")]
    public async Task An_agenda_is_made_up_until_somebody_touches_it_and_kept_from_then_on(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var id = host.Book([House.Rosa]);
        var before = await host.RoomAsync(House.Lcsw, id);
        host.Calls.Lines.Add(new AgendaLine(House.Theo, AgendaReason.MedicationChange, "sertraline increased", "?part=medications"));

        var computed = await host.RoomAsync(House.Lcsw, id);
        await host.CallAsync(House.Lcsw, (calls, ct) => calls.ArrangeAsync(id, 0, [House.Rosa], ct));
        var kept = await host.RoomAsync(House.Pmhnp, id);

        Assert.Equal([House.Rosa], Patients(before));
        Assert.Equal([House.Theo, House.Rosa], Patients(computed));
        Assert.Equal(["sertraline increased"], computed.Agenda[0].Reasons.Select(reason => reason.Text));
        Assert.Equal([House.Rosa], Patients(kept));
        Assert.Equal((House.Theo, "sertraline increased"), (kept.Others[0].PatientId, kept.Others[0].Reasons[0].Text));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-084")]
    public async Task Of_two_who_press_at_once_the_second_sees_what_the_first_did(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var id = await OpenAsync(host);
        var shown = await host.RoomAsync(House.Lcsw, id);

        await host.As(House.Pmhnp).RunAsync<IServiceProvider>(async (services, ct) =>
        {
            await services.GetRequiredService<ICallAppService>().GetStateAsync(id, ct);
            await host.CallAsync(House.Lcsw, (calls, inner) => calls.DiscussAsync(id, shown.Version, House.Rosa, inner));
            await services.GetRequiredService<ICallAppService>().DiscussAsync(id, shown.Version, House.Theo, ct);
        }).ThrowsAsync("Coordination:CallChanged");
        await host.CallAsync(House.Pmhnp, (calls, ct) => calls.DiscussAsync(id, shown.Version, House.Theo, ct)).ThrowsAsync("Coordination:CallChanged");

        Assert.Equal(House.Rosa, Assert.Single((await host.RoomAsync(House.Pmhnp, id)).Agenda, line => line.NowSince is not null).PatientId);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-084"), Trait("Rule", "B-076")]
    public async Task What_was_left_running_ends_with_whoever_was_in_the_room_last(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var id = await OpenAsync(host);
        await host.DiscussAsync(House.Lcsw, id, House.Rosa);
        await host.WaitAsync(id, 120);
        host.Host.Clock.Advance(TimeSpan.FromHours(1));

        var running = await host.RoomAsync(House.Pmhnp, id);
        await host.JoinAsync(House.Pmhnp, id);
        var recovered = await host.RoomAsync(House.Pmhnp, id);
        await host.DiscussAsync(House.Pmhnp, id, House.Theo);
        await host.WaitAsync(id, 90, House.Pmhnp);
        var ended = await host.EndAsync(House.Pmhnp, id);

        Assert.NotNull(running.Agenda[0].NowSince);
        Assert.Equal((120L, null), (recovered.Agenda[0].Talked.Value, recovered.Agenda[0].NowSince));
        Assert.Equal([120L, 90L], ended.Agenda.Select(line => line.Talked.Value));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-084")]
    public async Task A_room_that_is_reloaded_goes_on_where_it_was(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var id = await OpenAsync(host);
        await host.DiscussAsync(House.Lcsw, id, House.Rosa);
        await host.WaitAsync(id, 40);

        var reloaded = await host.JoinAsync(House.Lcsw, id);

        Assert.Equal(CallDesk.Ten, reloaded.Agenda[0].NowSince);
        await host.WaitAsync(id, 40);
        Assert.Equal(80, (await host.EndAsync(House.Pmhnp, id)).Agenda[0].Talked.Value);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-083")]
    public async Task Who_was_not_talked_about_and_tasks_that_are_open_come_back_in_the_next_call_of_these_people(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var first = await OpenAsync(host);
        await host.DiscussAsync(House.Lcsw, first, House.Rosa);
        await host.CallAsync(House.Lcsw, (calls, ct) => calls.WriteAsync(first, new NewCallItem(House.Rosa, "Ask for the lithium level", House.Pmhnp.Id, new DateOnly(2026, 9, 11)), ct));
        await host.WaitAsync(first, 80);
        await host.EndAsync(House.Lcsw, first);

        var second = host.Book([], CallDesk.Ten.AddDays(7));
        var next = await host.RoomAsync(House.Lcsw, second);
        var others = await host.RoomAsync(House.Lcsw, host.Book([], CallDesk.Ten.AddDays(7), House.Lcsw, House.Assistant));
        await host.As(House.Pmhnp).RunAsync<ICallTaskAppService>(async (tasks, ct) => await tasks.CompleteAsync((await tasks.GetMineAsync(ct)).Single().Id, ct));
        var done = await host.RoomAsync(House.Lcsw, second);

        Assert.Equal([(House.Rosa, "Task by 11 Sep: Ask for the lithium level"), (House.Theo, "Not talked about on 8 Sep")], next.Agenda.Select(line => (line.PatientId!.Value, line.Reasons[0].Text)));
        Assert.Equal(CallDesk.Ten, next.LastAt);
        Assert.Contains(host.Calls.Asked, scope => scope.Since == CallDesk.Ten);
        Assert.Empty(others.Agenda);
        Assert.Equal([House.Theo], Patients(done));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-120")]
    public async Task Nobody_else_reads_a_call_or_does_anything_in_it(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var id = await OpenAsync(host);
        await host.DiscussAsync(House.Lcsw, id, House.Rosa);
        var version = (await host.RoomAsync(House.Lcsw, id)).Version;

        Func<ICallAppService, CancellationToken, Task>[] acts =
        [
            (calls, ct) => calls.GetAsync(id, ct), (calls, ct) => calls.GetStateAsync(id, ct), (calls, ct) => calls.JoinAsync(id, ct), (calls, ct) => calls.StayAsync(id, ct),
            (calls, ct) => calls.ArrangeAsync(id, version, [], ct), (calls, ct) => calls.DiscussAsync(id, version, House.Theo, ct), (calls, ct) => calls.PauseAsync(id, version, ct),
            (calls, ct) => calls.WriteAsync(id, new NewCallItem(House.Rosa, "x"), ct), (calls, ct) => calls.EndAsync(id, version, ct), (calls, ct) => calls.ConfirmAsync(id, ct),
            (calls, ct) => calls.MissAsync(id, ct), (calls, ct) => calls.AttestAsync(id, null, ct),
        ];
        foreach (var act in acts)
            await host.As(House.Assistant).RunAsync(act).ThrowsAsync("Coordination:CallNotFound");
        await Assert.ThrowsAsync<AccessDeniedException>(() => host.As(House.FrontDesk, PracticeRole.FrontDesk).RunAsync<ICallAppService>((calls, ct) => calls.GetAsync(id, ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-120"), Trait("Rule", "P-082")]
    public async Task Whoever_may_not_see_a_patient_sees_that_there_is_one_and_no_more(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.ProgramAsync(House.Lcsw);
        var id = host.Book([House.Rosa]);
        host.Calls.Booked[id] = host.Calls.Booked[id] with { Patients = [new(House.Rosa, true)] };
        host.Calls.Shared.Clear();

        var planned = await host.RoomAsync(House.Pmhnp, id);
        await host.JoinAsync(House.Pmhnp, id);
        await host.JoinAsync(House.Lcsw, id);
        await host.DiscussAsync(House.Lcsw, id, House.Rosa);
        await host.CallAsync(House.Lcsw, (calls, ct) => calls.WriteAsync(id, new NewCallItem(House.Rosa, "Relapse plan"), ct));
        var seen = await host.RoomAsync(House.Pmhnp, id);
        var version = seen.Version;

        Assert.Null(Assert.Single(planned.Agenda).PatientId);
        Assert.Null(Assert.Single(seen.Agenda).PatientId);
        Assert.NotNull(seen.Agenda[0].NowSince);
        Assert.Empty(seen.Items);
        await host.CallAsync(House.Pmhnp, (calls, ct) => calls.DiscussAsync(id, version, House.Rosa, ct)).ThrowsAsync("Coordination:NotOnAgenda");
        Assert.Equal("Relapse plan", Assert.Single((await host.RoomAsync(House.Lcsw, id)).Items).Text);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-081")]
    public async Task A_call_follows_its_appointment_until_somebody_talks_and_one_that_was_canceled_is_not_held(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var id = host.Book([House.Rosa]);
        await host.CallAsync(House.Lcsw, (calls, ct) => calls.ArrangeAsync(id, 0, [House.Rosa], ct));
        host.Calls.Booked[id] = host.Calls.Booked[id] with { Start = CallDesk.Ten.AddDays(1), End = CallDesk.Ten.AddDays(1).AddMinutes(30), StaffIds = [House.Lcsw.Id, House.Assistant.Id] };

        await host.RoomAsync(House.Pmhnp, id).ThrowsAsync("Coordination:CallNotFound");
        await host.JoinAsync(House.Assistant, id).ThrowsAsync("Coordination:CallNotYet");
        Assert.Equal(15, (await host.RoomAsync(House.Assistant, id)).Capacity);

        host.Calls.Booked[id] = host.Calls.Booked[id] with { Status = Scheduling.Contracts.Calendar.AppointmentStatus.Canceled };
        await host.JoinAsync(House.Lcsw, id).ThrowsAsync("Coordination:CallCanceled");
        Assert.Equal(CallState.Canceled, (await host.RoomAsync(House.Lcsw, id)).State);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-082"), Trait("Rule", "K-083")]
    public async Task A_patient_whose_line_they_may_not_see_is_not_said_to_be_added_by_somebody_faster(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.ProgramAsync(House.Lcsw);
        var id = host.Book([House.Rosa]);
        host.Calls.Booked[id] = host.Calls.Booked[id] with { Patients = [new(House.Rosa, true)] };
        await host.JoinAsync(House.Lcsw, id);
        var shown = await host.JoinAsync(House.Pmhnp, id);

        await host.CallAsync(House.Pmhnp, (calls, ct) => calls.ArrangeAsync(id, shown.Version, [House.Rosa], ct)).ThrowsAsync("Coordination:NotToBeAdded");
        await host.CallAsync(House.Pmhnp, (calls, ct) => calls.ArrangeAsync(id, shown.Version, [House.Theo], ct));

        Assert.Equal([House.Theo], (await host.RoomAsync(House.Pmhnp, id)).Agenda.Select(line => line.PatientId).OfType<Guid>());
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-084"), Trait("Rule", "P-120")]
    public async Task A_task_is_for_somebody_who_may_see_the_patient(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var stranger = await MessageAccessTests.NewcomerAsync(host);
        var id = host.Book([House.Rosa], null, House.Lcsw, House.Pmhnp, stranger);
        var due = new DateOnly(2026, 9, 15);

        var refused = await Assert.ThrowsAsync<BusinessException>(() =>
            host.CallAsync(House.Lcsw, (calls, ct) => calls.WriteAsync(id, new NewCallItem(House.Rosa, "Watch sleep", stranger.Id, due), ct)));
        await host.ProgramAsync(House.Lcsw);
        var ofProgram = await Assert.ThrowsAsync<BusinessException>(() =>
            host.CallAsync(House.Lcsw, (calls, ct) => calls.WriteAsync(id, new NewCallItem(House.Rosa, "Watch sleep", House.Pmhnp.Id, due), ct)));
        await host.ConsentAsync(House.Rosa);
        await host.CallAsync(House.Lcsw, (calls, ct) => calls.WriteAsync(id, new NewCallItem(House.Rosa, "Watch sleep", House.Pmhnp.Id, due), ct));

        Assert.Equal(("OwnerId", "OwnerId"), (refused.Field, ofProgram.Field));
        Assert.Equal("Watch sleep", Assert.Single(await host.As(House.Pmhnp).RunAsync<ICallTaskAppService, IReadOnlyList<CallTaskDto>>((tasks, ct) => tasks.GetMineAsync(ct))).Text);
    }

    private static async Task<Guid> OpenAsync(CareHost host)
    {
        var id = host.Book([House.Rosa, House.Theo]);
        await host.JoinAsync(House.Lcsw, id);
        await host.JoinAsync(House.Pmhnp, id);
        return id;
    }

    private static IEnumerable<Guid> Patients(CallDto call) => call.Agenda.Select(line => line.PatientId!.Value);
}
