namespace PracticeSuite.Charting.Contracts.Scales;

public static class ScaleInvitationLimits
{
    /// <summary>For which a link holds where nobody says otherwise.</summary>
    public const int Hours = 72;

    public const int FewestHours = 1;

    public const int MostHours = 336;

    /// <summary>With so many wrong birth dates a link ends.</summary>
    public const int WrongBirthDates = 5;

    /// <summary>A tablet is handed over now.</summary>
    public static readonly TimeSpan OnTablet = TimeSpan.FromHours(2);

    /// <summary>Whoever began in time may finish.</summary>
    public static readonly TimeSpan ToFinish = TimeSpan.FromHours(2);
}
