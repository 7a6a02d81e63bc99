using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing;

/// <summary>A record as the JSON that is stored, with the SHA-256 of exactly that text (B-243).</summary>
internal sealed record Sha256Text(string Text, string Sha256)
{
    public static Sha256Text Of<T>(T record)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(record, Json.Options);
        return new Sha256Text(Encoding.UTF8.GetString(bytes), Convert.ToHexString(SHA256.HashData(bytes)));
    }

    public static string HashOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static string HashOf(byte[] content) => Convert.ToHexString(SHA256.HashData(content));

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Json.Options)!;
}
