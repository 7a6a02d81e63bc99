using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Plans;

/// <summary>
/// What the hashes of a plan are made of: its text, and of each signature what was seen, by whom, as whom and when (P-043). Whoever changes
/// the form changes its name, and reads the old one as before.
/// </summary>
internal static class PlanCanon
{
    private const string Form = "practicesuite plan signature 1";

    public static string? HashOf(PlanTree? content) =>
        content is null ? null : Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, Json.Options)));

    public static string HashOf(PlanSignature one, PlanVersion version)
    {
        var text = new StringBuilder();
        foreach (var value in (object?[])[Form, version.Id, version.PatientId, version.Number, HashOf(version.Content), one.As, one.How, one.On, one.At, one.StaffId, one.Name, one.Credential, one.AgreedAt, one.HeardById, one.Reason])
        {
            var written = Written(value);
            text.Append(CultureInfo.InvariantCulture, $"{written?.Length ?? -1}:{written}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The text and every signature are what they were when somebody signed. What came with a file has no hash to be held against.</summary>
    public static bool BearsOut(PlanVersion version) =>
        (version.ContentHash is null || version.ContentHash == HashOf(version.Content)) && version.Signatures.All(one => one.Hash == HashOf(one, version));

    /// <summary>To the microsecond that the databases keep.</summary>
    private static string? Written(object? value) => value switch
    {
        null => null,
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
