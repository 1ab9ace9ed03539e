using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Data.Frame;

/// <summary>
/// One version of the catalogue's files, word for word. The program keeps every version that a municipality took into use: newer files beside
/// the program change nothing until somebody takes them into use, and what a task was judged by can be read later.
/// </summary>
public sealed class CatalogueEdition
{
    private CatalogueEdition()
    {
    }

    private CatalogueEdition(string hash, Catalogue catalogue, string files)
    {
        Hash = hash;
        Version = catalogue.Version;
        Files = files;
        Catalogue = catalogue;
    }

    /// <summary>The fingerprint of the files (SHA-256): the same files are the same edition.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The version that the files give themselves.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The files' texts by name, JSON.</summary>
    public string Files { get; private set; } = "";

    /// <summary>When it was first taken into use, UTC.</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>What the files say; null for a row that has not been read yet.</summary>
    internal Catalogue? Catalogue { get; private set; }

    /// <summary>Reads the files of a folder, or refuses them whole with every error of every file.</summary>
    public static Outcome<CatalogueEdition> Load(string folder)
    {
        var (texts, unreadable) = CatalogueFile.ReadTexts(folder);
        if (texts.Count == 0)
            return Outcome.Refused<CatalogueEdition>(unreadable);
        var built = CatalogueFile.Build(texts);
        if (unreadable.Count + built.Refusals.Count > 0)
            return Outcome.Refused<CatalogueEdition>([.. unreadable, .. built.Refusals]);
        var files = StoredFrame.Write(texts);
        return new CatalogueEdition(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(files))), built.Value, files);
    }

    /// <summary>The same to be stored in another context.</summary>
    internal CatalogueEdition ToStore(DateTime nowUtc) => new(Hash, Catalogue!, Files) { AddedAt = nowUtc };

    /// <summary>What the stored files say. They were sound when they were stored.</summary>
    internal Catalogue Read() => Catalogue ??= CatalogueFile.Build(StoredFrame.Read<SortedDictionary<string, string>>(Files), asStored: true).Value;
}

internal sealed class CatalogueEditionMapping : IEntityTypeConfiguration<CatalogueEdition>
{
    public void Configure(EntityTypeBuilder<CatalogueEdition> builder)
    {
        builder.ToTable("CatalogueEditions");
        builder.HasKey(e => e.Hash);
        builder.Ignore(e => e.Catalogue);
    }
}

internal sealed class CatalogueStepMapping : IEntityTypeConfiguration<CatalogueStep>
{
    public void Configure(EntityTypeBuilder<CatalogueStep> builder)
    {
        builder.ToTable("CatalogueSteps");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        // Two owners at the same time: one is the next step, the other sees what happened.
        builder.HasIndex(s => new { s.MunicipalityId, s.Number }).IsUnique();
    }
}
