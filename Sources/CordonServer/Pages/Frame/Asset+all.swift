extension Asset {
    /// All files of the pages: the folder `Assets` holds them as they are written.
    static let all: [Asset] = [
        Asset(name: "boxes.js", bytes: PackageResources.boxes_js),
        Asset(name: "camera.js", bytes: PackageResources.camera_js),
        Asset(name: "canvas.css", bytes: PackageResources.canvas_css),
        Asset(name: "canvas.js", bytes: PackageResources.canvas_js),
        Asset(name: "copying.js", bytes: PackageResources.copying_js),
        Asset(name: "desk.js", bytes: PackageResources.desk_js),
        Asset(name: "diagrams.js", bytes: PackageResources.diagrams_js),
        Asset(name: "element.js", bytes: PackageResources.element_js),
        Asset(name: "finding.js", bytes: PackageResources.finding_js),
        Asset(name: "gestures.js", bytes: PackageResources.gestures_js),
        Asset(name: "inks.js", bytes: PackageResources.inks_js),
        Asset(name: "keys.js", bytes: PackageResources.keys_js),
        Asset(name: "lines.js", bytes: PackageResources.lines_js),
        Asset(name: "opened.js", bytes: PackageResources.opened_js),
        Asset(name: "page.css", bytes: PackageResources.page_css),
        Asset(name: "page.js", bytes: PackageResources.page_js),
        Asset(name: "painter.js", bytes: PackageResources.painter_js),
        Asset(name: "panel.js", bytes: PackageResources.panel_js),
        Asset(name: "placing.js", bytes: PackageResources.placing_js),
        Asset(name: "scene.js", bytes: PackageResources.scene_js),
        Asset(name: "shapes.js", bytes: PackageResources.shapes_js),
        Asset(name: "steps.js", bytes: PackageResources.steps_js),
        Asset(name: "surface.js", bytes: PackageResources.surface_js),
        Asset(name: "twin.js", bytes: PackageResources.twin_js),
    ]
}
