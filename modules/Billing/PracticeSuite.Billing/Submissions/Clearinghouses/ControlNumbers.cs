using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Billing.Submissions.Clearinghouses;

/// <summary>
/// The last control number (ISA13, GS06) from a sender to a receiver (C-034). Not under the practice filter: the receiver sees two ids and no practice of
/// ours, so whoever of the installation sends between the same two counts on, and so does a profile that had other ids for a while. It says nothing of a patient.
/// </summary>
internal sealed class ControlNumbers : AggregateRoot, IRecordedAsEvents
{
    /// <summary>ISA13 has nine digits; long before their end the counter has seen another owner.</summary>
    private const int Most = 999_999_999;

    private ControlNumbers()
    {
    }

    /// <summary>ISA06.</summary>
    public string Sender { get; private init; } = "";

    /// <summary>ISA08.</summary>
    public string Receiver { get; private init; } = "";

    public int Last { get; private set; }

    public static ControlNumbers Between(string sender, string receiver) => new() { Sender = sender, Receiver = receiver };

    /// <summary>The next one. It is saved with the batch that has it or not at all; two who take one at once cannot both save.</summary>
    /// <param name="given">What the profile has given by itself; none of it is given once more.</param>
    public int Next(int given) => Last = Math.Max(Last, given) == Most ? throw BillingErrors.NoControlNumbersLeft() : Math.Max(Last, given) + 1;
}
