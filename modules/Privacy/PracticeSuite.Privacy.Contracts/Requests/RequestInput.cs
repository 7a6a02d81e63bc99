namespace PracticeSuite.Privacy.Contracts.Requests;

/// <summary>Who asks.</summary>
public enum RequestedBy
{
    Patient,

    /// <summary>A parent, guardian or proxy, who is treated as the patient but for what is kept from them (P-156).</summary>
    PersonalRepresentative,

    /// <summary>Somebody to whom the patient wants it sent, on a signed request (P-147).</summary>
    ThirdParty,
}

public enum RequestState
{
    Open,

    /// <summary>Handed over, accepted or agreed to.</summary>
    Granted,
    Denied,
    Withdrawn,
}

/// <summary>How a request came in.</summary>
/// <param name="ReceivedOn">The day from which the time runs; not in the future.</param>
/// <param name="Name">Of whoever asks for the patient.</param>
/// <param name="Relationship">To the patient, of a personal representative.</param>
public sealed record RequestHead(DateOnly ReceivedOn, RequestedBy By, string? Name, string? Relationship);

public static class RequestLimits
{
    public const int Name = 100;
    public const int Relationship = 60;
    public const int Text = 2000;
    public const int Reason = 400;
    public const int ReasonMin = 10;
    public const int Form = 200;
    public const int Address = 200;
    public const int How = 200;
    public const int MostFeeCents = 100_000;
}
