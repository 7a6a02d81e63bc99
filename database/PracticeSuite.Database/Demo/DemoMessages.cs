using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Database.Demo;

/// <summary>What the demo's people have written to each other: two conversations about patients they share, one about none. They write as themselves.</summary>
internal sealed class DemoMessages(OperationFactory operations, PracticeId practice, TimeProvider clock)
{
    private const string Therapist = "CHEN";
    private const string Prescriber = "PATEL";

    private static readonly Line[][] AboutPatients =
    [
        [
            new(Therapist, "The new dose keeps this patient awake until three, and there is restlessness in session; sleep was fine before. No thoughts of self-harm.", MessageLevel.Important),
            new(Prescriber, "Thank you, that fits the timing. I will call today about taking it in the morning. Please ask about restlessness again next week."),
            new(Therapist, "Will do; the next session is on Thursday."),
        ],
        [new(Prescriber, "Two appointments with me were canceled. Were the sessions with you kept? I would rather not refill a third time without a visit.")],
    ];

    private Dictionary<string, Guid> _staff = [];
    private IReadOnlyList<UserThen> _users = [];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var system = operations.For(Caller.System(practice));
        _staff = (await system.RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>((staff, ct) => staff.GetAllAsync(ct), cancellationToken))
            .Values.ToDictionary(member => member.Code, member => member.Id, StringComparer.Ordinal);
        _users = await system.RunAsync<IUserHistory, IReadOnlyList<UserThen>>((users, ct) => users.GetAsync(clock.GetUtcNow(), ct), cancellationToken);
        var shared = await system.RunAsync<IServiceProvider, IReadOnlyList<Guid>>((services, ct) => SharedAsync(services, ct), cancellationToken);
        foreach (var (patient, lines) in shared.Zip(AboutPatients))
            await WriteAsync(patient, lines[0], lines[1..]);
        await WriteAsync(null, new(Therapist, "Can we move our case call to 12:30 on Tuesdays from next month on?") { IsAdministrative = true });
    }

    /// <summary>Patients whom both treat, by MRN.</summary>
    private async Task<IReadOnlyList<Guid>> SharedAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (patients, teams) = ((IPatientDirectory)services.GetService(typeof(IPatientDirectory))!, (ICareTeamAppService)services.GetService(typeof(ICareTeamAppService))!);
        var found = new List<Guid>();
        foreach (var (_, patient) in (await patients.GetIdsByMrnAsync(cancellationToken)).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var members = (await teams.GetAsync(patient, cancellationToken)).Members.Where(member => member.Until is null).Select(member => member.StaffId).ToHashSet();
            if (members.Contains(_staff[Therapist]) && members.Contains(_staff[Prescriber]))
                found.Add(patient);
            if (found.Count == 2)
                break;
        }

        return found;
    }

    private async Task WriteAsync(Guid? patient, Line first, params IReadOnlyList<Line> answers)
    {
        var thread = await As(first.From).RunAsync<IMessageAppService, MessageThreadDto>((messages, ct) => messages.StartAsync(
            new NewThread(patient, [_staff[first.From == Therapist ? Prescriber : Therapist]], first.ToMessage()), ct));
        foreach (var line in answers)
        {
            await As(line.From).RunAsync<IMessageAppService>(async (messages, ct) =>
            {
                await messages.MarkReadAsync(thread.Id, [.. (await messages.GetAsync(thread.Id, ct)).Messages.Select(message => message.Id)], ct);
                await messages.PostAsync(thread.Id, line.ToMessage(), ct);
            });
        }
    }

    private IOperations As(string code)
    {
        var user = _users.First(one => one.StaffId == _staff[code]);
        return operations.For(new Caller(practice, user.UserId, user.StaffId, user.DisplayName, user.Roles.ToHashSet(StringComparer.Ordinal), IsSystem: false));
    }

    private sealed record Line(string From, string Text, MessageLevel Level = MessageLevel.Normal)
    {
        public bool IsAdministrative { get; init; }

        public NewMessage ToMessage() => new(Text, Level, IsAdministrative);
    }
}
