using System.Security.Cryptography;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>A password that a person can read out and another can type: four groups of four, without look-alikes, about 79 bits.</summary>
internal static class FreshPassword
{
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Signs, 4)));
}
