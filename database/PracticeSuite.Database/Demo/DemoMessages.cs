using PracticeSuite.Coordination.Contracts.Messages;

namespace PracticeSuite.Database.Demo;

/// <summary>What the demo's people have written to each other: two conversations about patients they share, one about none. They write as themselves.</summary>
internal sealed class DemoMessages(DemoPeople people)
{
    private const string Therapist = DemoPeople.Therapist;
    private const string Prescriber = DemoPeople.Prescriber;

    private static readonly Line[][] AboutPatients =
    [
        [
            new(Therapist, "The new dose keeps this patient awake until three, and there is restlessness in session; sleep was fine before. No thoughts of self-harm.", MessageLevel.Important),
            new(Prescriber, "Thank you, that fits the timing. I will call today about taking it in the morning. Please ask about restlessness again next week."),
            new(Therapist, "Will do; the next session is on Thursday."),
        ],
        [new(Prescriber, "Two appointments with me were canceled. Were the sessions with you kept? I would rather not refill a third time without a visit.")],
    ];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var (patient, lines) in people.Shared.Zip(AboutPatients))
            await WriteAsync(patient, lines[0], lines[1..]);
        await WriteAsync(null, new(Therapist, "Can we move our case call to 12:30 on Tuesdays from next month on?") { IsAdministrative = true });
    }

    private async Task WriteAsync(Guid? patient, Line first, params IReadOnlyList<Line> answers)
    {
        var thread = await people.As(first.From).RunAsync<IMessageAppService, MessageThreadDto>((messages, ct) => messages.StartAsync(
            new NewThread(patient, [people.IdOf(first.From == Therapist ? Prescriber : Therapist)], first.ToMessage()), ct));
        foreach (var line in answers)
        {
            await people.As(line.From).RunAsync<IMessageAppService>(async (messages, ct) =>
            {
                await messages.MarkReadAsync(thread.Id, [.. (await messages.GetAsync(thread.Id, ct)).Messages.Select(message => message.Id)], ct);
                await messages.PostAsync(thread.Id, line.ToMessage(), ct);
            });
        }
    }

    private sealed record Line(string From, string Text, MessageLevel Level = MessageLevel.Normal)
    {
        public bool IsAdministrative { get; init; }

        public NewMessage ToMessage() => new(Text, Level, IsAdministrative);
    }
}
