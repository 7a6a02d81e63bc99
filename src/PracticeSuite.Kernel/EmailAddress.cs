namespace PracticeSuite.Kernel;

public static class EmailAddress
{
    public const int Max = 254;

    /// <summary>An address, trimmed, or null when there is none; only a mail server knows whether it leads anywhere.</summary>
    public static string? Optional(string? value, string field)
    {
        var email = Check.Optional(value, field, Max);
        Check.That(
            email is null || (email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < email.Length - 1 && !email.Any(char.IsWhiteSpace)),
            field,
            $"{field} is not an address; write name@domain.");
        return email;
    }
}
