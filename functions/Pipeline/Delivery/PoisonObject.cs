using System.Text.Json.Serialization;

namespace Wildlife.Delivery;

/// <summary>
/// An object whose stage cannot read it, as the Functions host itself writes one whose trigger failed too often: both lie in one queue and are replayed
/// alike. (Microsoft Learn, 'Azure Blob storage trigger for Azure Functions', poison blobs.)
/// </summary>
/// <param name="Type">Always <c>BlobTrigger</c>.</param>
/// <param name="FunctionId">The function, e.g. <c>Host.Functions.extract</c>.</param>
/// <param name="BlobType">Always <c>BlockBlob</c>.</param>
/// <param name="ContainerName">The object's container.</param>
/// <param name="BlobName">Its name, which holds the hash of its content.</param>
/// <param name="ETag">Its version; null where it is not known. Objects are written once.</param>
public sealed record PoisonObject(
    [property: JsonPropertyName("Type")] string Type,
    [property: JsonPropertyName("FunctionId")] string FunctionId,
    [property: JsonPropertyName("BlobType")] string BlobType,
    [property: JsonPropertyName("ContainerName")] string ContainerName,
    [property: JsonPropertyName("BlobName")] string BlobName,
    [property: JsonPropertyName("ETag")] string? ETag)
{
    /// <summary>An object that a stage set aside.</summary>
    /// <param name="stage">The stage's name, which is its function's.</param>
    /// <param name="container">The container.</param>
    /// <param name="name">The object's name.</param>
    public static PoisonObject Of(string stage, string container, string name) =>
        new("BlobTrigger", "Host.Functions." + stage, "BlockBlob", container, name, null);
}
