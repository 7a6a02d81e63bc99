using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Identity.Contracts.ApiClients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Identity.ApiClients;

/// <summary>
/// A program that works for the practice. Not under the practice filter: like a user it signs in before a practice is known, and
/// tells it. Its secret is 256 random bits, which nobody can try against a plain hash.
/// </summary>
internal sealed class ApiClient : AggregateRoot
{
    private ApiClient()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public string Name { get; private init; } = "";

    public string SecretHash { get; private init; } = "";

    public IReadOnlyList<string> Scopes { get; private init; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? DisabledAt { get; private set; }

    public static (ApiClient Client, string Secret) Create(PracticeId practice, string? name, IReadOnlyList<string> scopes, DateTimeOffset now)
    {
        Check.That(scopes.Count > 0, nameof(Scopes), "Scopes is empty; give the program at least one.");
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var client = new ApiClient
        {
            PracticeId = practice, Name = Check.Required(name, nameof(Name), ApiClientLimits.Name), SecretHash = HashOf(secret), Scopes = scopes, CreatedAt = now,
        };
        return (client, secret);
    }

    public bool HasSecret(string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(SecretHash), Encoding.ASCII.GetBytes(HashOf(secret)));

    public void Disable(DateTimeOffset now) => DisabledAt ??= now;

    private static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

internal sealed class ApiClientConfiguration : IEntityTypeConfiguration<ApiClient>
{
    public void Configure(EntityTypeBuilder<ApiClient> client)
    {
        client.ToTable("identity_api_clients");
        client.HasKey(c => c.Id);
        client.Property(c => c.Id).ValueGeneratedNever();
        client.Property(c => c.Name).HasMaxLength(ApiClientLimits.Name);
        client.Property(c => c.SecretHash).HasMaxLength(64);
        client.Property(c => c.Scopes).HasMaxLength(2000).HasJsonConversion();
        client.HasIndex(c => c.PracticeId);
    }
}
