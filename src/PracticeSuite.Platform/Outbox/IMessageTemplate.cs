namespace PracticeSuite.Platform.Outbox;

/// <summary>
/// Makes a message's text when it is sent: a module's, registered as a service. It runs as the system in an operation of its own, and reads
/// again whatever the message depends on, so that what was moved, canceled or taken back meanwhile is not told.
/// </summary>
public interface IMessageTemplate
{
    string Name { get; }

    Task<Composed> ComposeAsync(OutboxEntry message, CancellationToken cancellationToken);
}

/// <summary>What becomes of a message whose turn it is.</summary>
public abstract record Composed
{
    private Composed()
    {
    }

    public sealed record Ready(Letter Letter) : Composed;

    public sealed record Hold(DateTimeOffset Until, string Reason) : Composed;

    public sealed record Drop(string Reason) : Composed;
}

/// <summary>A message as its provider gets it: no clinical word, and no patient's name (K-047).</summary>
/// <param name="To">An e-mail address, or ten digits.</param>
/// <param name="Sender">As whom the practice writes.</param>
/// <param name="Subject">Of an e-mail.</param>
public sealed record Letter(string To, string Sender, string? Subject, string Text)
{
    /// <summary>An iCalendar object that goes with an e-mail.</summary>
    public CalendarPart? Calendar { get; init; }

    /// <summary>For the audit trail (P-141).</summary>
    public Guid? PatientId { get; init; }
}

/// <param name="Method">REQUEST or CANCEL (RFC 5546).</param>
/// <param name="Text">With <see cref="Organizer"/> wherever the address from which the practice writes has to stand.</param>
public sealed record CalendarPart(string Method, string Text)
{
    /// <summary>Only the provider knows the address; a domain that can exist nowhere.</summary>
    public const string Organizer = "outbox@practice.invalid";
}
