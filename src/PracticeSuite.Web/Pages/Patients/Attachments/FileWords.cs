using System.Globalization;

namespace PracticeSuite.Web.Pages.Patients.Attachments;

internal static class FileWords
{
    private const long Kilo = 1024;

    /// <summary>"3 KB", "1.4 MB".</summary>
    public static string Size(long bytes) => bytes < Kilo * Kilo
        ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + Kilo - 1) / Kilo} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(Kilo * Kilo):0.#} MB");
}
