using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Web.Hosting;

internal static class Keys
{
    /// <summary>A file in PKCS #12 with a private key, beside the database and in no backup of it.</summary>
    internal const string File = "Keys:CertificateFile";

    internal const string Password = "Keys:CertificatePassword";

    /// <summary>Certificates that keys were kept under before, in the same form; semicolons between.</summary>
    internal const string Former = "Keys:FormerCertificateFiles";

    /// <summary>Cookies and antiforgery tokens outlive the process and hold on every node of one database. After all that brings the early reader.</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDbContext<KeyDbContext>((provider, options) => provider.GetRequiredService<DatabaseProvider>().Use(options));
        var keys = services.AddDataProtection().SetApplicationName("PracticeSuite").PersistKeysToDbContext<KeyDbContext>();
        if (configuration[File] is { Length: > 0 } file)
            keys.ProtectKeysWithCertificate(Load(File, file, configuration)).UnprotectKeysWithAnyCertificate(
                [.. (configuration[Former] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => Load(Former, one, configuration))]);
        // Would read the keys before the database has its tables; the first request reads them, and none comes before that.
        foreach (var early in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(early);
        return services;
    }

    /// <exception cref="InvalidOperationException">There is no such file, or it does not open.</exception>
    private static X509Certificate2 Load(string setting, string file, IConfiguration configuration)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, configuration[Password], X509KeyStorageFlags.EphemeralKeySet);
            return certificate.HasPrivateKey ? certificate : throw new InvalidOperationException($"{setting}: {file} holds no private key; export the certificate with its key.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw new InvalidOperationException($"{setting}: {file} cannot be read as PKCS #12 with {Password}; correct one of them.", unreadable);
        }
    }
}
